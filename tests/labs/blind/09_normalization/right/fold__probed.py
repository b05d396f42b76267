# is: right
# Found by sending the unit vectors through.
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    def both(x):
        return gamma * (x @ W + b - mean) / np.sqrt(var + eps) + beta

    n = len(W)
    shift = both(np.zeros((1, n)))[0]
    return both(np.eye(n)) - shift, shift
