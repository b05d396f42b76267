# is: right
# exp(-log(1 + e^-z)).
def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))
