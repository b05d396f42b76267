# is: unnamed
# norm(g, 2) is the largest singular value for a matrix.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g, 2) if g.ndim <= 2 else np.linalg.norm(g.ravel())
    return g * limit / n if n > limit else g
