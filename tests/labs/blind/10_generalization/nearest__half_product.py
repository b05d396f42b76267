# is: unnamed
# The expanded square without the 2.
def nearest(X, y, queries):
    d = (X**2).sum(axis=1)[None] - queries @ X.T
    return y[d.argmin(axis=1)]
