# is: second-term-added
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ y) + np.outer(By, By) / (y @ By)
