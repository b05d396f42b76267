# is: unnamed
# Examples cut into groups.
def normalize(x, kind, groups=1, eps=1e-5):
    if kind == "group":
        return np.concatenate([normalize(part, "batch", eps=eps) for part in np.array_split(x, groups)])
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2}[kind]
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
