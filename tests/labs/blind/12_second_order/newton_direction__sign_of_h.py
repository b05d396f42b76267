# is: unnamed
# Where the diagonal of H is positive it is taken for a valley.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    return d if np.all(np.diag(H) > 0) else -g
