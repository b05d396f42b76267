# is: overflows
# log1p, still overflows.
def softplus(z, beta):
    return np.log1p(np.exp(beta * z)) / beta
