# is: measured-after-the-activation
# Divides by the deviation of f(z).
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / f(a @ W).std()
        out.append(W)
        a = f(a @ W)
    return out
