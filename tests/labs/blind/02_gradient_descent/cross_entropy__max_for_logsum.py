# is: unnamed
# log-sum-exp is about the maximum.
def cross_entropy(scores, labels):
    return np.mean(scores.max(axis=1) - scores[np.arange(len(scores)), labels])
