# is: not-carried-on
# Every layer gets the first batch.
def propagate(a, weights, f):
    outs = [f(a @ W) for W in weights]
    return np.array([o.mean() for o in outs]), np.array([o.std() for o in outs])
