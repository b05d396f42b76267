# is: unnamed
# SR1 instead.
def dfp(B, s, y):
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y)
