# is: divided-by-the-variance
# Divides by the variance.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / (a @ W).var()
        out.append(W)
        a = f(a @ W)
    return out
