# is: zero-layer-forgotten
# 0/0.
def update_ratios(before, after):
    return np.array([np.linalg.norm(b - a) / np.linalg.norm(a) for a, b in zip(before, after)])
