# is: norm-squared
# The root is forgotten.
def clip_by_norm(g, limit):
    n = np.sum(g**2)
    return g * limit / n if n > limit else g
