# is: row-by-row
# Each row has its own norm.
def clip_by_norm(g, limit):
    n = np.linalg.norm(g, axis=-1, keepdims=True)
    return g * np.minimum(1, limit / np.maximum(n, 1e-300))
