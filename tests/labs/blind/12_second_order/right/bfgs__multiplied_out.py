# is: right
# The form without matrix products.
def bfgs(B, s, y):
    ys = y @ s
    if ys <= 0:
        return B.copy()
    By = B @ y
    return B + (1 + y @ By / ys) * np.outer(s, s) / ys - (np.outer(By, s) + np.outer(s, By)) / ys
