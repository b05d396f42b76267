# is: right
# A loop over all numbers.
def relu_backward(z, upstream):
    out = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            out[i] = upstream[i]
    return out
