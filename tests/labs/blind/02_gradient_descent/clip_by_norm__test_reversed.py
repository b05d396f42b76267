# is: unnamed
# The comparison is the wrong way round.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    return g if n == 0 or n > limit else g * limit / n
