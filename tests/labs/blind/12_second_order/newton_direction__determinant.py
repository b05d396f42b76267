# is: by-the-determinant
# The determinant as the test.
def newton_direction(g, H):
    if np.linalg.det(H) > 0:
        return np.linalg.solve(H, -g)
    return -g
