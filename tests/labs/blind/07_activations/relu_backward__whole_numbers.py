# is: unnamed
# The mask cut into whole numbers.
def relu_backward(z, upstream):
    return (upstream * (z > 0)).astype(int)
