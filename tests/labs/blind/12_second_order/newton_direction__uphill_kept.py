# is: test-reversed
# The test the wrong way round.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    return d if g @ d > 0 else -g
