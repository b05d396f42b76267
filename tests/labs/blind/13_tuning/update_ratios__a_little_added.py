# is: unnamed
# A tiny number in the denominator in place of the cases.
def update_ratios(before, after):
    return np.array([np.linalg.norm(b - a) / (np.linalg.norm(a) + 1e-12) for a, b in zip(before, after)])
