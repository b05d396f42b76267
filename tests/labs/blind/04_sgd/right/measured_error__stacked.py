# is: right
# Stacked, einsum.
def measured_error(theta, X, y, draws):
    D = np.stack([gradient(theta, X[d], y[d]) for d in draws]) - gradient(theta, X, y)
    return float(np.sqrt(np.einsum("kj,kj->", D, D) / len(draws)))
