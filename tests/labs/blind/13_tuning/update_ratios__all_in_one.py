# is: one-for-all
# One ratio for all layers.
def update_ratios(before, after):
    size = np.sqrt(sum(np.sum(a**2) for a in before))
    way = np.sqrt(sum(np.sum((b - a) ** 2) for a, b in zip(before, after)))
    return np.array([way / size])
