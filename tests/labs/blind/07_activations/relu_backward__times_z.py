# is: times-the-value
# Times the value.
def relu_backward(z, upstream):
    return upstream * np.maximum(z, 0)
