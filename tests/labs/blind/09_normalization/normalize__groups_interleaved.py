# is: every-nth-channel
# Every groups-th channel in a group.
def normalize(x, kind, groups=1, eps=1e-5):
    if kind == "group":
        out = np.empty(x.shape)
        for k in range(groups):
            out[:, k::groups] = normalize(x[:, k::groups], "layer", eps=eps)
        return out
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2}[kind]
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
