# is: right
# The expanded square.
def nearest(X, y, queries):
    d = (X**2).sum(axis=1) - 2 * queries @ X.T
    return y[np.argmin(d, axis=1)]
