# is: unnamed
# The bound without w's length.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) <= 1e-8 * np.linalg.norm(y):
        return B
    return B + np.outer(w, w) / (w @ y)
