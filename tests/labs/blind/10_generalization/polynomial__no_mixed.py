# is: no-mixed-products
# Powers only.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([c**d for d in range(1, degree + 1) for c in (a, b)])
