# is: zero-layer-is-zero
# A layer of zeros has the ratio 0.
def update_ratios(before, after):
    ratios = []
    for a, b in zip(before, after):
        size, way = np.linalg.norm(a), np.linalg.norm(b - a)
        ratios.append(way / size if size > 0 else 0.0)
    return np.array(ratios)
