# is: unnamed
# The label's number is subtracted instead of the one-hot vector.
def cross_entropy_gradient(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return (p - labels[:, None]) / len(p)
