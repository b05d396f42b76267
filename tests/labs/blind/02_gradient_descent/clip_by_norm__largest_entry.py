# is: largest-entry
# The largest entry as the norm.
def clip_by_norm(g, limit):
    n = np.abs(g).max()
    return g * limit / n if n > limit else g
