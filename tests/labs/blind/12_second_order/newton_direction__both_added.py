# is: unnamed
# Adds the two directions where Newton leads up.
def newton_direction(g, H):
    d = -np.linalg.solve(H, g)
    if g @ d >= 0:
        d = d - g
    return d
