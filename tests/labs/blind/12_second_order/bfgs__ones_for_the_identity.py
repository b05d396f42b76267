# is: ones-for-the-identity
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    V = np.ones((len(s), len(s))) - rho * np.outer(s, y)
    return V @ B @ V.T + rho * np.outer(s, s)
