# is: alpha-on-the-right
# alpha on both sides.
def elu(z, alpha):
    return alpha * np.where(z > 0, z, np.expm1(np.minimum(z, 0))), alpha * np.where(
        z > 0, 1.0, np.exp(np.minimum(z, 0))
    )
