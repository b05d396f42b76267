# is: unnamed
# Writes into z.
def relu_backward(z, upstream):
    z[z <= 0] = 0
    z[z > 0] = 1
    return z * upstream
