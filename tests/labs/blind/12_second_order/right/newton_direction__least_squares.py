# is: right
# By least squares, and a sum of products.
def newton_direction(g, H):
    d = np.linalg.lstsq(H, -g, rcond=None)[0]
    return np.where(np.sum(g * d) < 0, d, -g)
