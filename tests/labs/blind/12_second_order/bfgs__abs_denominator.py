# is: unnamed
# A negative y.s is made positive.
def bfgs(B, s, y):
    rho = 1 / abs(y @ s)
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ B @ V.T + rho * np.outer(s, s)
