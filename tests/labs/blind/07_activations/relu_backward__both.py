# is: both-masks
# Where both are positive.
def relu_backward(z, upstream):
    return upstream * (z > 0) * (upstream > 0)
