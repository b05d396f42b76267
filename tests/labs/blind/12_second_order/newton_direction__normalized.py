# is: unnamed
# The direction is given the length one.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    d = d / np.linalg.norm(d)
    return d if g @ d < 0 else -g
