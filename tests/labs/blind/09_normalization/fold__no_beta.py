# is: beta-forgotten
# beta forgotten.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return W * s, (b - mean) * s
