# is: inf-over-inf
# I took the 'second form' for everything: inf / inf is nan for large positive scores.
def sigmoid(z):
    e = np.exp(z)
    return e / (1 + e)
