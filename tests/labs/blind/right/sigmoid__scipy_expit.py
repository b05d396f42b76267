# exercise: sigmoid
# is: right
# SciPy's function.
def sigmoid(z):
    from scipy.special import expit

    return expit(z)
