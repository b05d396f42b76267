# is: right
# Recursion and einsum, arrays of mixed widths.
def propagate(a, weights, f):
    if not weights:
        return np.array([]), np.array([])
    a = f(np.einsum("ni,io->no", a, weights[0]))
    means, stds = propagate(a, weights[1:], f)
    return np.append(a.mean(), means), np.append(np.sqrt(np.mean((a - a.mean()) ** 2)), stds)
