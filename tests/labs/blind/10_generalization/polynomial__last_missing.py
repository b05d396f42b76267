# is: last-column-of-a-degree-missing
# range(d): x2^d is missing.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a ** (d - j) * b**j for d in range(1, degree + 1) for j in range(d)])
