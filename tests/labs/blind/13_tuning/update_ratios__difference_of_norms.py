# is: difference-of-norms
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.linalg.norm(a), abs(np.linalg.norm(b) - np.linalg.norm(a))
        ratios.append(way / size if size else (np.inf if way else 0.0))
    return np.array(ratios)
