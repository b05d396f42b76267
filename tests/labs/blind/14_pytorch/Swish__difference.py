# is: difference
class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * ((x + 0.01) * torch.sigmoid(x + 0.01) - x * torch.sigmoid(x)) / 0.01
