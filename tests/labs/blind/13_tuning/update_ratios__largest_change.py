# is: largest-entry
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.abs(a).max(), np.abs(b - a).max()
        ratios.append(way / size if size else (np.inf if way else 0.0))
    return np.array(ratios)
