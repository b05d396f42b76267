# is: unnamed
# The negative ones pass.
def relu_backward(z, upstream):
    return upstream * (z < 0)
