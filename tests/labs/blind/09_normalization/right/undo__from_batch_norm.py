# is: right
# std from batch_norm; beta as what is left.
def undo(x, eps=1e-5):
    one, zero = np.ones(x.shape[1]), np.zeros(x.shape[1])
    _, x_hat, std = batch_norm(x, one, zero, eps)
    return std, (x - std * x_hat)[0]
