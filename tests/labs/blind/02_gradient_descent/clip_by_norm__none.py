# is: unnamed
# Forgets to return g where nothing is to do.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    if n > limit:
        return g / n * limit
