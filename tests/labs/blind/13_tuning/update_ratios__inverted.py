# is: unnamed
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.linalg.norm(a), np.linalg.norm(b - a)
        ratios.append(size / way if way else 0.0)
    return np.array(ratios)
