# is: constant-included
# With the constant.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a ** (d - j) * b**j for d in range(degree + 1) for j in range(d + 1)])
