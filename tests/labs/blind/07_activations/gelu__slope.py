# is: unnamed
# The normal density's place.
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)
