# is: right
def dfp(B, s, y):
    s, y = s[:, np.newaxis], y[:, np.newaxis]
    return B + s @ s.T / (s.T @ y) - B @ y @ y.T @ B / (y.T @ B @ y)
