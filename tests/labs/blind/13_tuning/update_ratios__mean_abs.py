# is: sums-of-sizes
# means of sizes.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n, d = np.abs(b - a).mean(), np.abs(a).mean()
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return np.array(out)
