# is: every-saddle-refused
# Asks for the eigenvalues where the question is g and d.
def newton_direction(g, H):
    if np.all(np.linalg.eigvalsh(H) > 0):
        return np.linalg.solve(H, -g)
    return -g
