# is: unnamed
# With binomial coefficients.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    from math import comb

    return np.column_stack([comb(d, j) * a ** (d - j) * b**j for d in range(1, degree + 1) for j in range(d + 1)])
