# is: identity-where-refused
def bfgs(B, s, y):
    if y @ s <= 0:
        return np.eye(len(s))
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(s, y)
    return V @ B @ V.T + rho * np.outer(s, s)
