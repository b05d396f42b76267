# is: no-max-subtracted
# No shift: exp(800) overflows, inf / inf.
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
