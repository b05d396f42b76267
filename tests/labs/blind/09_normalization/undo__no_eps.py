# is: eps-forgotten
# The deviation without eps.
def undo(x, eps=1e-5):
    return x.std(axis=0), x.mean(axis=0)
