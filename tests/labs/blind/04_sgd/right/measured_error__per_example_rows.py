# is: right
# All the examples' gradients once, then means of rows.
def measured_error(theta, X, y, draws):
    rows = (sigmoid(X @ theta) - y)[:, None] * X
    g = rows.mean(axis=0)
    lengths = [np.linalg.norm(rows[np.asarray(d)].mean(axis=0) - g) for d in draws]
    return np.linalg.norm(lengths) / np.sqrt(len(lengths))
