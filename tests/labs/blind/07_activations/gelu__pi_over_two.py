# is: root-upside-down
# sqrt(pi / 2).
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + erf(z / np.sqrt(2)))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(np.pi / 2) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)
