# is: unnamed
# Only the entries that pass.
def relu_backward(z, upstream):
    return upstream[z > 0]
