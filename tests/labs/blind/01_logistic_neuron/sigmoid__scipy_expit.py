# is: overflow
# SciPy's function. I took it for right when I wrote it; but expit(-740.) is 0.0: inside it has the overflow too.
def sigmoid(z):
    from scipy.special import expit

    return expit(z)
