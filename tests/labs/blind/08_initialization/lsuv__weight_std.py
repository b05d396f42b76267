# is: std-of-the-weights
# The deviation of the weights.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / W.std()
        out.append(W)
        a = f(a @ W)
    return out
