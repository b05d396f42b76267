# is: beta-ignored
# beta is not used.
def softplus(z, beta):
    return np.logaddexp(0, z)
