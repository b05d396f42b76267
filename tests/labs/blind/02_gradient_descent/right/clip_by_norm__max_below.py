# is: right
# Divided by the larger of norm and limit.
def clip_by_norm(g, limit):
    return g * (limit / max(np.linalg.norm(g), limit))
