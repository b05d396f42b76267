# is: unnamed
# Forward.
def relu_backward(z, upstream):
    return np.maximum(z, 0)
