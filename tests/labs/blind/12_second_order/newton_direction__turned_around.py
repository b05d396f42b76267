# is: turned-round
# Where d leads uphill, -d is returned.
def newton_direction(g, H):
    d = np.linalg.solve(H, -g)
    return d if np.dot(g, d) < 0 else -d
