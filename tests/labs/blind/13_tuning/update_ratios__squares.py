# is: root-forgotten
# without roots.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n, d = ((b - a) ** 2).sum(), (a**2).sum()
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return np.array(out)
