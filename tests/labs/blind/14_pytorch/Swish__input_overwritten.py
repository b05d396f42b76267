# is: input-changed
# forward multiplies in place and changes the input.
class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        s = torch.sigmoid(x)
        ctx.save_for_backward(x.clone(), s)
        x *= s
        return x.clone()

    @staticmethod
    def backward(ctx, upstream):
        x, s = ctx.saved_tensors
        return upstream * (s + x * s * (1 - s))
