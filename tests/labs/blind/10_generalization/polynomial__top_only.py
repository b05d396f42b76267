# is: highest-degree-only
# The highest degree only.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a ** (degree - j) * b**j for j in range(degree + 1)])
