# is: unnamed
# Both terms over both denominators.
def dfp(B, s, y):
    By = B @ y
    return B + (np.outer(s, s) - np.outer(By, By)) / ((s @ y) * (y @ By))
