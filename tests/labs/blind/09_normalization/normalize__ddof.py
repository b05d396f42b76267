# is: n-minus-one
# N - 1.
def normalize(x, kind, groups=1, eps=1e-5):
    shape = x.shape
    if kind == "group":
        x = x.reshape(shape[0], groups, -1, shape[2])
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2, "group": (2, 3)}[kind]
    return ((x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True, ddof=1) + eps)).reshape(
        shape
    )
