# is: right
# A scalar function, vectorized by NumPy, with math.exp.
def sigmoid(z):
    import math

    def one(t):
        if t >= 0:
            return 1 / (1 + math.exp(-t))
        return math.exp(t) / (1 + math.exp(t))

    return np.vectorize(one, otypes=[float])(z)
