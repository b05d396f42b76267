# is: unnamed
# axis=1.
def undo(x, eps=1e-5):
    return np.sqrt(x.var(axis=1) + eps), x.mean(axis=1)
