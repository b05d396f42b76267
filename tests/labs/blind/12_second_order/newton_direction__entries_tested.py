# is: unnamed
# Entry by entry: minus the gradient where d goes up.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    return np.where(g * d < 0, d, -g)
