# is: unnamed
# after is overwritten by the step.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        b -= a
        n, d = np.linalg.norm(b), np.linalg.norm(b + a)
        out.append(n / d if d > 0 else (np.inf if n > 0 else 0.0))
    return np.array(out)
