# is: unnamed
# Degree 2 whatever is asked for.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a, b, a**2, a * b, b**2])
