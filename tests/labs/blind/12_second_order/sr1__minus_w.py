# is: subtracted
# w the other way round: the denominator's sign flips.
def sr1(B, s, y):
    w = B @ y - s
    if abs(w @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + np.outer(w, w) / (w @ y)
    return B
