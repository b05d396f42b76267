# is: identity
# 1 and 0.
def undo(x, eps=1e-5):
    return np.ones(x.shape[1]), np.zeros(x.shape[1])
