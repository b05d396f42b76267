# is: factor-upside-down
# Multiplied by n / limit: the wrong way round.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    return g * n / limit if n > limit else g
