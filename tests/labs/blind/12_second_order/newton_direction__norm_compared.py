# is: unnamed
# Newton only where its step is shorter than the gradient.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    if np.linalg.norm(d) < np.linalg.norm(g):
        return d
    return -g
