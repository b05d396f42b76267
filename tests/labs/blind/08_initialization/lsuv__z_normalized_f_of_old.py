# is: unnamed
# Sends the activation of the old z, divided afterwards.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        z = a @ W
        s = z.std()
        out.append(W / s)
        a = f(z) / s
    return out
