# is: right
# tensordot and take_along_axis.
def maxout(X, W, b):
    Z = np.tensordot(X, W, 1) + b
    won = np.argmax(Z, axis=-1)
    return np.take_along_axis(Z, won[..., None], -1)[..., 0], won
