# is: unnamed
# The derivative of -log p with respect to p, not to the score.
def cross_entropy_gradient(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.eye(p.shape[1])[labels] / p / len(p)
