# is: inner-product
# w @ w is a number, added to every entry.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + w @ w.T / (w @ y)
    return B
