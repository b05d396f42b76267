# is: unnamed
# The mean taken for the inputs' mean.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return W * s, b * s - (mean * s) * W.sum(axis=0) + beta
