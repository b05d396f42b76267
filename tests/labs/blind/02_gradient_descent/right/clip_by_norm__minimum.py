# is: right
# min(1, limit / n): for zeros limit / 0 is inf with a warning, and the minimum is 1.
def clip_by_norm(g, limit):
    return g * min(1.0, limit / np.sqrt(np.sum(g * g)))
