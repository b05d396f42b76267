# is: factors-multiplied-entry-by-entry
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    I = np.eye(len(s))
    return (I - rho * np.outer(s, y)) * B * (I - rho * np.outer(y, s)) + rho * np.outer(s, s)
