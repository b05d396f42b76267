# is: right
def bfgs(B, s, y):
    new, bottom = np.copy(B), float(np.vdot(y, s))
    if bottom > 0:
        By = B @ y
        new += (1 + y @ By / bottom) * np.outer(s, s) / bottom
        new -= (np.outer(s, By) + np.outer(By, s)) / bottom
    return new
