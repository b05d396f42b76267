# is: cube-left-out
# The cube is left out.
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + erf(z / np.sqrt(2)))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z)))
    return z * sigmoid(1.702 * z)
