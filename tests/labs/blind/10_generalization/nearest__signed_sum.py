# is: signed-sum
# Forgot the square.
def nearest(X, y, queries):
    d = (queries[:, None] - X[None]).sum(axis=2)
    return y[d.argmin(axis=1)]
