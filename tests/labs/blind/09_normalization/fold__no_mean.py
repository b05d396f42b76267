# is: mean-forgotten
# The mean forgotten.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var + eps)
    return W * s, b * s + beta
