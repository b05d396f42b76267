# is: unnamed
# beta 0.
def undo(x, eps=1e-5):
    return np.sqrt(x.var(axis=0) + eps), np.zeros(x.shape[1])
