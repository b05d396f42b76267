# is: eps-forgotten
# No eps.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = gamma / np.sqrt(var)
    return W * s, (b - mean) * s + beta
