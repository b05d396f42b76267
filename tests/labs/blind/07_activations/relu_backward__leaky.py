# is: leaks
# A leak of 0.01.
def relu_backward(z, upstream):
    return upstream * np.where(z > 0, 1.0, 0.01)
