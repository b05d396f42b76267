# is: divided-by-ws
# The test uses s in the place of y.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ s) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(s):
        return B + np.outer(w, w) / (w @ s)
    return B
