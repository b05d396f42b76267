# is: right
# A loop with norms.
def nearest(X, y, queries):
    return np.array([y[np.argmin([np.sqrt(np.sum((x - q) ** 2)) for x in X])] for q in queries])
