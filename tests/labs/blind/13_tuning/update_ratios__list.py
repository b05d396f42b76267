# is: a-list
# a list comes back.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        n, d = np.linalg.norm(b - a), np.linalg.norm(a)
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return out
