# is: right
# In place on a copy.
def relu_backward(z, upstream):
    g = upstream.copy()
    g[~(z > 0)] = 0
    return g
