# is: unnamed
# gamma for the weights only.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    s = np.sqrt(var + eps)
    return W * gamma / s, (b - mean) / s + beta
