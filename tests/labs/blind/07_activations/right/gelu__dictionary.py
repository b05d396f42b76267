# is: right
# A dictionary of functions.
def gelu(z, form):
    return {
        "exact": lambda: z * (0.5 + 0.5 * erf(z * 2**-0.5)),
        "tanh": lambda: z * sigmoid(2 * (2 / math.pi) ** 0.5 * (z + 0.044715 * z * z * z)),
        "sigmoid": lambda: z / 2 * (1 + np.tanh(0.851 * z)),
    }[form]()
