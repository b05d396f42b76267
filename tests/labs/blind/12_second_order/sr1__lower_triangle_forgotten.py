# is: unnamed
# Only the upper triangle of the outer product.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + np.triu(np.outer(w, w)) / (w @ y)
    return B
