# is: unnamed
# The root of the mean of squares.
def clip_by_norm(g, limit):
    n = np.sqrt(np.mean(g**2))
    return g * limit / n if n > limit else g
