# is: unnamed
# The last layer left as it is.
def lsuv(a, weights, f):
    out = []
    for W in weights[:-1]:
        W = W / (a @ W).std()
        out.append(W)
        a = f(a @ W)
    return out + [weights[-1]]
