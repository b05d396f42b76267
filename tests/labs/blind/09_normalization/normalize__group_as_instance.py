# is: groups-ignored
# Group done as instance.
def normalize(x, kind, groups=1, eps=1e-5):
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2, "group": 2}[kind]
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
