# is: unnamed
# x itself.
def undo(x, eps=1e-5):
    return x
