# is: eps-outside
# eps outside.
def undo(x, eps=1e-5):
    return x.std(axis=0) + eps, x.mean(axis=0)
