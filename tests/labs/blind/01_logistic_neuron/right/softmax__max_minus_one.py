# is: right
# Shift by the maximum minus one: every exponential is finite too.
def softmax(z):
    e = np.exp(z - z.max(axis=1)[:, None] + 1)
    return e / e.sum(axis=1)[:, None]
