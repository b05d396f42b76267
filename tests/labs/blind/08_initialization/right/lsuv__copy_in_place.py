# is: right
# In place on copies, the deviation by hand, z reused.
def lsuv(a, weights, f):
    weights = [W.copy() for W in weights]
    for W in weights:
        z = a @ W
        s = np.sqrt(np.mean(z**2) - np.mean(z) ** 2)
        W /= s
        a = f(z / s)
    return weights
