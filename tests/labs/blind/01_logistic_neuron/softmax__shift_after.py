# is: unnamed
# The maximum is subtracted from the exponentials, not from the scores.
def softmax(z):
    e = np.exp(z)
    e = e - e.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)
