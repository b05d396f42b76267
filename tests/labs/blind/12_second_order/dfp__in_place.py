# is: in-place
def dfp(B, s, y):
    By = B @ y
    B += np.outer(s, s) / (s @ y)
    B -= np.outer(By, By) / (y @ By)
    return B
