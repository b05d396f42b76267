# is: z-missing
# z is forgotten in sigmoid.
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + erf(z / np.sqrt(2)))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return sigmoid(1.702 * z)
