# is: right
# Shares as a vector.
def chord_gap(f, a, b, t):
    w = np.array([t, 1 - t])
    return w @ np.array([f(a), f(b)]) - f(np.tensordot(w, np.stack([a, b]), 1))
