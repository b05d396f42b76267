# is: unnamed
# log2.
def cross_entropy(scores, labels):
    z = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    return -np.mean(np.log2(p[np.arange(len(z)), labels]))
