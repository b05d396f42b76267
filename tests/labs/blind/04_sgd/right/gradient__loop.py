# is: right
# A loop.
def gradient(theta, X, y):
    g = np.zeros(len(theta))
    for x, t in zip(X, y):
        g += (sigmoid(x @ theta) - t) * x
    return g / len(X)
