# is: unnamed
# Compares with the lengths but forgets 1e-8.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) > np.linalg.norm(w) * np.linalg.norm(y):
        return B + np.outer(w, w) / (w @ y)
    return B
