# is: beta-multiplied
# Times beta.
def softplus(z, beta):
    return (np.maximum(beta * z, 0) + np.log1p(np.exp(-np.abs(beta * z)))) * beta
