# is: sent-through-the-old-weights
# The batch goes on through the old layer.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        z = a @ W
        out.append(W / z.std())
        a = f(z)
    return out
