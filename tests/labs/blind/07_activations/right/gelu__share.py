# is: right
# The share first.
def gelu(z, form):
    if form == "sigmoid":
        share = sigmoid(1.702 * z)
    else:
        share = (
            erf(z / math.sqrt(2)) if form == "exact" else np.tanh((z + 0.044715 * z**3) * math.sqrt(2 / math.pi))
        ) / 2 + 0.5
    return np.multiply(share, z)
