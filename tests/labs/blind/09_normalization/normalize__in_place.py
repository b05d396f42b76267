# is: unnamed
# Changes x.
def normalize(x, kind, groups=1, eps=1e-5):
    view = x.reshape(x.shape[0], groups, -1, x.shape[2]) if kind == "group" else x
    axes = {"batch": (0, 2), "layer": (1, 2), "instance": 2, "group": (2, 3)}[kind]
    view -= view.mean(axis=axes, keepdims=True)
    view /= np.sqrt(view.var(axis=axes, keepdims=True) + eps)
    return x
