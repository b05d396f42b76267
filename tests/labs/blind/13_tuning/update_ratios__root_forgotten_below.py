# is: unnamed
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.sum(a**2), np.sqrt(np.sum((b - a) ** 2))
        ratios.append(way / size if size else (np.inf if way else 0.0))
    return np.array(ratios)
