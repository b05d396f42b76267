# is: right
def update_ratios(before, after):
    size = np.array([np.sqrt((a**2).sum()) for a in before])
    way = np.array([np.sqrt(((b - a) ** 2).sum()) for a, b in zip(before, after)])
    start = np.where(way > 0, np.inf, 0.0)
    return np.divide(way, size, out=start, where=size > 0)
