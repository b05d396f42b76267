# is: identity-where-skipped
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) <= 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return np.eye(len(s))
    return B + np.outer(w, w) / (w @ y)
