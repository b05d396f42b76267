# is: unnamed
# sigmoid(f (1 - f)): f is taken for sigma.
class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        f = x * torch.sigmoid(x)
        ctx.save_for_backward(x, f)
        return f

    @staticmethod
    def backward(ctx, upstream):
        x, f = ctx.saved_tensors
        return upstream * (f + x * f * (1 - f))
