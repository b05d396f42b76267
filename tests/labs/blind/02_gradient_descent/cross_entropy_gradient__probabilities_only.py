# is: one-hot-forgotten
# The one-hot vector is not subtracted.
def cross_entropy_gradient(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) / len(scores)
