# is: powers-of-x2-first
# Highest power of x2 first.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a**j * b ** (d - j) for d in range(1, degree + 1) for j in range(d + 1)])
