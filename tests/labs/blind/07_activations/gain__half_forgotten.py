# is: exponent-not-halved
# The half in the exponent is forgotten.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2))) * STEP / np.sqrt(2 * np.pi))
