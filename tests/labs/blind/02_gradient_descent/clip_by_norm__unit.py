# is: to-norm-one
# Shortened to norm 1, the limit forgotten.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    return g / n if n > limit else g
