# is: unnamed
# eps not handed on.
def undo(x, eps=1e-5):
    return batch_norm(x, 1, 0)[2], x.mean(axis=0)
