# is: unnamed
# standard deviations.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n, d = np.std(b - a), np.std(a)
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return np.array(out)
