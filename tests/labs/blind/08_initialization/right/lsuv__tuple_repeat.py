# is: right
# Twice over each layer (the second time the factor is 1), a tuple.
def lsuv(a, weights, f):
    out = []
    for W in weights:
        for _ in range(2):
            W = W / np.std(a @ W)
        out.append(W)
        a = f(a @ W)
    return tuple(out)
