# is: one-at-zero
# >=: 1 at 0.
def relu_backward(z, upstream):
    return upstream * (z >= 0)
