# is: order
# beta first.
def undo(x, eps=1e-5):
    return x.mean(axis=0), np.sqrt(x.var(axis=0) + eps)
