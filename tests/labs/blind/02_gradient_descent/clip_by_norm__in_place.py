# is: unnamed
# The caller's g is shortened.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g)
    if n > limit:
        g *= limit / n
    return g
