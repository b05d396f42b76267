# is: normalized-sigmoids
# A sigmoid for each score, then normalized.
def softmax(z):
    s = sigmoid(z)
    return s / s.sum(axis=1, keepdims=True)
