# is: unnamed
# Divides by z: nan at 0.
def relu_backward(z, upstream):
    return upstream * np.maximum(z, 0) / z
