# is: sides-exchanged
# V B V' with V = I - rho y s'.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V @ B @ V.T + rho * np.outer(s, s)
