# is: right
# Gauss and Hermite.
def gain(f):
    z, weight = np.polynomial.hermite_e.hermegauss(150)
    return 1 / np.sqrt(weight @ f(z) ** 2 / weight.sum())
