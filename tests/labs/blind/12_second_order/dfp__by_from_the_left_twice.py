# is: unnamed
# B B y.
def dfp(B, s, y):
    By = B @ B @ y
    return B + np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)
