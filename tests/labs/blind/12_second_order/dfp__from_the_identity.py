# is: unnamed
# Starts from the identity, not from B.
def dfp(B, s, y):
    By = B @ y
    return np.eye(len(s)) + np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)
