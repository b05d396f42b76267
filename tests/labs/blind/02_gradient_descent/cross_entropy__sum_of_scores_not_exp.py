# is: unnamed
# Forgets the exponential in the sum.
def cross_entropy(scores, labels):
    z = scores - scores.max(axis=1, keepdims=True)
    return np.mean(z.sum(axis=1) - z[np.arange(len(z)), labels])
