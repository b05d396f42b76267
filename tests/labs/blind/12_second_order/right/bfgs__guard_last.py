# is: right
# The guard at the end, with where.
def bfgs(B, s, y):
    ys = np.dot(y, s)
    rho = 1.0 / ys if ys > 0 else 0.0
    I = np.identity(s.size)
    A1 = I - rho * s[:, np.newaxis] * y[np.newaxis, :]
    return np.dot(np.dot(A1, B), A1.T) + rho * s[:, np.newaxis] * s
