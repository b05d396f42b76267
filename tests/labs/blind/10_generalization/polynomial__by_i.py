# is: not-ordered-by-degree
# All right columns, ordered by the power of x1.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a**i * b**j for i in range(degree + 1) for j in range(degree + 1 - i) if i + j > 0])
