# is: unnamed
# A list of columns.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return [a ** (d - j) * b**j for d in range(1, degree + 1) for j in range(d + 1)]
