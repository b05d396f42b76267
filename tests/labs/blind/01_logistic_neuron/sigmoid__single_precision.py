# is: single-precision
# Stable form, but in float32 'because networks use it': -740 underflows, digits are lost.
def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
