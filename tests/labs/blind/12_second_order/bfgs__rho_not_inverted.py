# is: rho-upside-down
def bfgs(B, s, y):
    rho = y @ s
    if rho <= 0:
        return B
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ B @ V.T + rho * np.outer(s, s)
