# is: unnamed
# One scale from the last layer for all.
def lsuv(a, weights, f):
    for W in weights:
        z = a @ W
        a = f(z)
    return [W / z.std() for W in weights]
