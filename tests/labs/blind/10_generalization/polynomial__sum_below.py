# is: last-column-of-a-degree-missing
# 1 <= i + j < degree + 1 with i from 1: pure powers of x2 missing.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a**i * b ** (d - i) for d in range(1, degree + 1) for i in range(d, 0, -1)])
