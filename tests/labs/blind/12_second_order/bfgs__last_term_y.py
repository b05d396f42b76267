# is: unnamed
# rho y y' at the end.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V.T @ B @ V + rho * np.outer(y, y)
