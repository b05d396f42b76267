# is: mixed-twice
# x1 x2 and x2 x1.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]

    cols, last = [], [np.ones(len(X))]
    for d in range(degree):
        last = [f * c for f in last for c in (a, b)]
        cols += last
    return np.column_stack(cols)
