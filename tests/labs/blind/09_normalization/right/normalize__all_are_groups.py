# is: right
# Layer is one group, instance is as many as channels; batch is instance of a turned array.
def normalize(x, kind, groups=1, eps=1e-5):
    n, c, places = x.shape
    if kind == "batch":
        flat = np.swapaxes(x, 0, 1).reshape(1, c, n * places)
        return np.swapaxes(normalize(flat, "instance", eps=eps).reshape(c, n, places), 0, 1)
    flat = x.reshape(n * {"layer": 1, "instance": c, "group": groups}[kind], -1)
    out = [(row - row.mean()) / (row.var() + eps) ** 0.5 for row in flat]
    return np.array(out).reshape(x.shape)
