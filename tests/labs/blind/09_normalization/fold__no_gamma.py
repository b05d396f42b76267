# is: gamma-forgotten
# gamma forgotten.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = 1 / np.sqrt(var + eps)
    return W * s, (b - mean) * s + beta
