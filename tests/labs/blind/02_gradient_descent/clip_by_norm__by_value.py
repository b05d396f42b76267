# is: by-value
# Each entry is clipped.
def clip_by_norm(g, limit):
    return np.clip(g, -limit, limit)
