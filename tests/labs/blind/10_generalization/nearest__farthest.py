# is: farthest
# argmax.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    return y[d.argmax(axis=1)]
