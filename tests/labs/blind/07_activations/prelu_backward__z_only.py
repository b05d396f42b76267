# is: unnamed
# a is forgotten.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream
