# is: unnamed
# Both with the shape of x.
def undo(x, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    return std * np.ones_like(x), x.mean(axis=0) * np.ones_like(x)
