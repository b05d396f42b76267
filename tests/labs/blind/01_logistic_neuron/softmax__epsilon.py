# is: unnamed
# 1e-8 in the denominator: rows do not quite sum to 1.
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)
