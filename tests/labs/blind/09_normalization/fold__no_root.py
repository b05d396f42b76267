# is: root-forgotten
# The variance.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / (var + eps)
    return W * s, (b - mean) * s + beta
