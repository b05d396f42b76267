# is: right
# One-hot by comparison.
def cross_entropy(scores, labels):
    z = scores - np.amax(scores, axis=1)[:, np.newaxis]
    log_p = z - np.log(np.sum(np.exp(z), axis=1))[:, np.newaxis]
    return -np.where(labels[:, None] == np.arange(z.shape[1]), log_p, 0).sum() / len(z)
