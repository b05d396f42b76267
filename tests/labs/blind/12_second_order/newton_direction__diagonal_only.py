# is: diagonal-only
# Each parameter by its own curvature.
def newton_direction(g, H):
    d = -g / np.diag(H)
    return d if g @ d < 0 else -g
