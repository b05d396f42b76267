# is: zero-layer-is-infinite
# np.inf where any weight is 0 before.
def update_ratios(before, after):
    out = []
    for a, b in zip(before, after):
        if not np.all(a):
            out.append(np.inf)
        else:
            out.append(np.linalg.norm(b - a) / np.linalg.norm(a))
    return np.array(out)
