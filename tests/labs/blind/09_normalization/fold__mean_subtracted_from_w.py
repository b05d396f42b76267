# is: mean-taken-from-the-weights
# The mean subtracted from W.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return (W - mean) * s, b * s + beta
