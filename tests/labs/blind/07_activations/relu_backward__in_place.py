# is: unnamed
# Writes into upstream.
def relu_backward(z, upstream):
    upstream[z <= 0] = 0
    return upstream
