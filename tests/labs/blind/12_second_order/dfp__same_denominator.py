# is: one-denominator
def dfp(B, s, y):
    By = B @ y
    return B + (np.outer(s, s) - np.outer(By, By)) / (s @ y)
