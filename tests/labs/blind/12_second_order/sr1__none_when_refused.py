# is: none-where-skipped
# Forgets the other case: returns nothing there.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + np.outer(w, w) / (w @ y)
