# is: right
# Dot product of the flat array, copy where nothing is to do.
def clip_by_norm(g, limit):
    n = np.dot(g.ravel(), g.ravel()) ** 0.5
    return g.copy() if n <= limit else limit * (g / n)
