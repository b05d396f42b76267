# is: each-power-up-to-the-degree
# Each exponent up to degree.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    return np.column_stack([a**i * b**j for i in range(degree + 1) for j in range(degree + 1) if i + j > 0])
