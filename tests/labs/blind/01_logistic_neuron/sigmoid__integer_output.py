# is: integers
# zeros_like(z) has z's dtype: for integer scores every probability is cut to 0 (or 1).
def sigmoid(z):
    out = np.zeros_like(z)
    positive = z >= 0
    out[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    out[~positive] = e / (1 + e)
    return out
