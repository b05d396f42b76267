# is: order
# b first.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return (b - mean) * s + beta, W * s
