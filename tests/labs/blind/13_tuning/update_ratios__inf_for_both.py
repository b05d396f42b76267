# is: zero-layer-is-infinite
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.linalg.norm(a), np.linalg.norm(b - a)
        ratios.append(way / size if size > 0 else np.inf)
    return np.array(ratios)
