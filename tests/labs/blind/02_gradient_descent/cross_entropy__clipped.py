# is: clipped
# The probabilities clipped before the logarithm, so that nothing is infinite.
def cross_entropy(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.log(np.clip(p[np.arange(len(p)), labels], 1e-12, 1)))
