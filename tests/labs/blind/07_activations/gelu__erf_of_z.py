# is: root-of-two-missing
# erf(z) without the root.
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + erf(z))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)
