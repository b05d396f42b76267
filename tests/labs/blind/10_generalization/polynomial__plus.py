# is: powers-added
# Sums for products.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a ** (d - j) + b**j for d in range(1, degree + 1) for j in range(d + 1)])
