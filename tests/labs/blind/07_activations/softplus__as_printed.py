# is: overflows
# As printed: overflows.
def softplus(z, beta):
    return np.log(1 + np.exp(beta * z)) / beta
