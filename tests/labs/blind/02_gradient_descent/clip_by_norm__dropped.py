# is: set-to-zero
# A gradient that is too long becomes zeros.
def clip_by_norm(g, limit):
    return g if np.linalg.norm(g) <= limit else np.zeros_like(g)
