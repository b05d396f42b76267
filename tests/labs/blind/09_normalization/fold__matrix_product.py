# is: unnamed
# W @ s.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return W @ np.outer(s, s), (b - mean) * s + beta
