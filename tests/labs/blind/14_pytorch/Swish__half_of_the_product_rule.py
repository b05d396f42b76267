# is: second-term-only
# Only the slope of the sigmoid, times x.
class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x / (1 + torch.exp(-x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = 1 / (1 + torch.exp(-x))
        return upstream * x * s * (1 - s)
