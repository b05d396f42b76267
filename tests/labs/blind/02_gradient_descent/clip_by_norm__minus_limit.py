# is: unnamed
# Shortened by the limit, not to it.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    return g * (n - limit) / n if n > limit else g
