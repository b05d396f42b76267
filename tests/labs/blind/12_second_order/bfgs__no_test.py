# is: every-pair-taken
def bfgs(B, s, y):
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V.T @ B @ V + rho * np.outer(s, s)
