# is: unnamed
# Scales B by gamma first.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V.T @ (B * (s @ y) / (y @ y)) @ V + rho * np.outer(s, s)
