# is: right
# Through the inverse: slower, but the same.
def newton_direction(g, H):
    d = -np.matmul(np.linalg.inv(H), g)
    if np.sum(g * d) >= 0:
        d = -1 * g
    return d
