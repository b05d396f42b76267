# is: unnamed
# norm with axis 0, then the mean over the columns.
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.linalg.norm(a, axis=0).mean(), np.linalg.norm(b - a, axis=0).mean()
        ratios.append(way / size if size else (np.inf if way else 0.0))
    return np.array(ratios)
