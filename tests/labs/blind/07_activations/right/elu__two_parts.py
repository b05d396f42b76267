# is: right
# max and min added.
def elu(z, alpha):
    return np.maximum(z, 0) + alpha * np.expm1(np.minimum(z, 0)), np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))
