# is: denominator-not-shifted
# The shift only in the numerator; the denominator has the raw scores.
def softmax(z):
    m = z.max(axis=1, keepdims=True)
    return np.exp(z - m) / np.exp(z).sum(axis=1, keepdims=True)
