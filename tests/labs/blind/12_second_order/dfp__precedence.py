# is: unnamed
# A missing parenthesis.
def dfp(B, s, y):
    return B + np.outer(s, s) / s @ y - np.outer(B @ y, B @ y) / (y @ B @ y)
