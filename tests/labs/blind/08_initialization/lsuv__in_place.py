# is: in-place
# W /= changes the caller's weights.
def lsuv(a, weights, f):
    for W in weights:
        W /= (a @ W).std()
        a = f(a @ W)
    return weights
