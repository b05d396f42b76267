# is: right
# From the degree below.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]

    cols, last = [], [np.ones(len(X))]
    for d in range(degree):
        last = [a * c for c in last] + [b * last[-1]]
        cols += last
    return np.stack(cols, axis=1)
