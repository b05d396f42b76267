# is: right
# Only the left side is computed.
def elu(z, alpha):
    value, slope = np.array(z, dtype=float), np.ones(np.shape(z))
    left = value <= 0
    slope[left] = alpha * np.exp(value[left])
    value[left] = slope[left] - alpha
    return value, slope
