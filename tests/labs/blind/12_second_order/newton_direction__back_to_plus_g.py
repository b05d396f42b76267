# is: gradient-itself
# The way back is the gradient, not minus the gradient.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    if g @ d < 0:
        return d
    return g
