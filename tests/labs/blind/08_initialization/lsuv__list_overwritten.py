# is: in-place
# The arrays are new, the caller's list is not.
def lsuv(a, weights, f):
    for i, W in enumerate(weights):
        weights[i] = W / (a @ W).std()
        a = f(a @ weights[i])
    return weights
