# is: one-number-for-all
# One number for all features.
def undo(x, eps=1e-5):
    return np.sqrt(x.var() + eps), x.mean()
