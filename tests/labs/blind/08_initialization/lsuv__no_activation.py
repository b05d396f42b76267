# is: activation-forgotten
# f forgotten.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / (a @ W).std()
        out.append(W)
        a = a @ W
    return out
