# is: right
# logaddexp.
def softplus(z, beta):
    return np.logaddexp(0.0, beta * z) / beta
