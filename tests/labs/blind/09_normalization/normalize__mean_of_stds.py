# is: unnamed
# The variance is the mean of the channels' variances.
def normalize(x, kind, groups=1, eps=1e-5):
    shape = x.shape
    if kind == "group":
        x = x.reshape(shape[0], groups, -1, shape[2])
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2, "group": (2, 3)}[kind]
    var = x.var(axis=-1, keepdims=True)
    if kind != "instance":
        var = var.mean(axis=axes, keepdims=True)
    return ((x - x.mean(axis=axes, keepdims=True)) / np.sqrt(var + eps)).reshape(shape)
