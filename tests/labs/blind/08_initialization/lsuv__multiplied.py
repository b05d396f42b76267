# is: multiplied
# Times.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W * (a @ W).std()
        out.append(W)
        a = f(a @ W)
    return out
