# is: unnamed
# Outer product of s and B y.
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ y) - np.outer(s, By) / (y @ By)
