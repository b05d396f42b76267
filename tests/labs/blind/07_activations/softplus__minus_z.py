# is: mirrored
# Minus z.
def softplus(z, beta):
    return np.logaddexp(0, -beta * z) / beta
