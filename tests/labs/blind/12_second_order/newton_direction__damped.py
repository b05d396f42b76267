# is: unnamed
# Adds the identity before it solves.
def newton_direction(g, H):
    d = -np.linalg.solve(H + np.eye(len(g)), g)
    return d if g @ d < 0 else -g
