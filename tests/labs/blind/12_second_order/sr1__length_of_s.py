# is: unnamed
# The lengths of w and s in the test, a factor of the scale apart.
def sr1(B, s, y):
    w = s - B @ y
    if np.abs(w @ y) > 1e-8 * np.linalg.norm(w) ** 2 * np.linalg.norm(y) ** 2:
        return B + np.outer(w, w) / (w @ y)
    return B.copy()
