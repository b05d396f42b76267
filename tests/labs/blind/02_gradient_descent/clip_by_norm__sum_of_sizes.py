# is: sum-of-absolute-values
# The sum of the absolute values as the norm.
def clip_by_norm(g, limit):
    n = np.abs(g).sum()
    return g * limit / n if n > limit else g
