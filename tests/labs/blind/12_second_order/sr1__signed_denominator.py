# is: negative-skipped
# No absolute value in the test.
def sr1(B, s, y):
    w = s - B @ y
    if w @ y > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B + np.outer(w, w) / (w @ y)
    return B
