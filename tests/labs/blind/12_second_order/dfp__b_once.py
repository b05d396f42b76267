# is: outer-of-y
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y) - np.outer(B @ y, y) / (y @ B @ y)
