# is: unnamed
# True where about 1e-3.
def update_ratios(before, after):
    return np.array([np.linalg.norm(b - a) / max(np.linalg.norm(a), 1e-12) for a, b in zip(before, after)])
