# is: unnamed
# rho twice in the last term.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V.T @ B @ V + rho**2 * np.outer(s, s)
