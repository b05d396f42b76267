# is: right
# SciPy's softmax along axis 1.
def softmax(z):
    from scipy import special

    return special.softmax(z, axis=1)
