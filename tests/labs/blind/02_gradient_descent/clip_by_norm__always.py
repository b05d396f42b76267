# is: always-scaled
# Short ones are stretched to the limit, too.
def clip_by_norm(g, limit):
    n = np.sqrt(np.sum(g**2))
    return g if n == 0 else g * limit / n
