# is: unnamed
# Changes W and b.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    W *= s
    b -= mean
    b *= s
    b += beta
    return W, b
