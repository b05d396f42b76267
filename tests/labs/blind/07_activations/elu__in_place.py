# is: unnamed
# Writes into z.
def elu(z, alpha):
    slope = np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))
    left = z <= 0
    z[left] = alpha * np.expm1(z[left])
    return z, slope
