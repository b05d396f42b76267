# is: batch-place-by-place
# Batch norm over examples only.
def normalize(x, kind, groups=1, eps=1e-5):
    if kind == "group":
        n, c, l = x.shape
        return normalize(x.reshape(n, groups, -1), "instance", eps=eps).reshape(x.shape)
    axes = {"batch": 0, "layer": (1, 2), "instance": 2}[kind]
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
