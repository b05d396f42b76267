# is: one-degree-short
# range(1, degree).
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]
    cols = [a ** (d - j) * b**j for d in range(1, degree) for j in range(d + 1)]
    return np.column_stack(cols) if cols else np.empty((len(X), 0))
