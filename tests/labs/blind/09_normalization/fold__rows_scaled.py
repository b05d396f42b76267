# is: rows-scaled
# Rows of W scaled: works for square ones only.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return (W.T * s).T, (b - mean) * s + beta
