# is: half-at-zero
# Half at 0.
def relu_backward(z, upstream):
    return upstream * (1 + np.sign(z)) / 2
