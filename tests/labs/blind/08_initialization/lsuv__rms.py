# is: root-mean-square
# The root mean square.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        W = W / np.sqrt(np.mean((a @ W) ** 2))
        out.append(W)
        a = f(a @ W)
    return out
