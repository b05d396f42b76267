# is: unnamed
# Also subtracts the mean.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        z = a @ W
        W = (W - W.mean()) / z.std()
        out.append(W)
        a = f(a @ W)
    return out
