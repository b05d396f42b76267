# is: unnamed
# inf becomes z afterwards, early rounding.
def softplus(z, beta):
    return np.nan_to_num(np.log(1 + np.exp(beta * z)) / beta, posinf=1000.0)
