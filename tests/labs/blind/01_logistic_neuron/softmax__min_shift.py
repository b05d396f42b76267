# is: minimum-subtracted
# The minimum is subtracted: all exponents are positive, overflow for spread scores.
def softmax(z):
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
