# is: unit-by-unit
# One deviation for each unit.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / (a @ W).std(axis=0)
        out.append(W)
        a = f(a @ W)
    return out
