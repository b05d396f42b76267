# is: over-the-new-layer
# divided by the norm after.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n, d = np.linalg.norm(b - a), np.linalg.norm(b)
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0))
    return np.array(out)
