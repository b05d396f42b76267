# is: unnamed
# The factor 1.702 of another function.
class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(1.702 * x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(1.702 * x)
        return upstream * (s + 1.702 * x * s * (1 - s))
