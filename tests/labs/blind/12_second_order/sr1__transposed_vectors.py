# is: inner-product
# w.T of a vector is the vector.
def sr1(B, s, y):
    w = s - B @ y
    if np.abs(w.T @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + (w @ w.T) / (w.T @ y)
    return B
