# is: unnamed
# Comes back flat.
def clip_by_norm(g, limit):
    v = g.ravel()
    n = np.sqrt(v @ v)
    return v * limit / n if n > limit else v
