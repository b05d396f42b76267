# is: unnamed
# Only the left factor.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    rho = 1 / (y @ s)
    return (np.eye(len(s)) - rho * np.outer(s, y)) @ B + rho * np.outer(s, s)
