# is: shape-not-restored
# Forgets to give x its shape back.
def normalize(x, kind, groups=1, eps=1e-5):
    if kind == "group":
        n, c, l = x.shape
        x = x.reshape(n, groups, c // groups, l)
        axes = (2, 3)
    else:
        axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2}[kind]
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
