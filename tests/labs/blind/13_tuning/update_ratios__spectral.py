# is: unnamed
# norm with ord 2.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n = np.sum((b - a) ** 2) ** 0.5
        d = np.sum(a) ** 2
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return np.array(out)
