# is: right
# np.logaddexp.reduce.
def cross_entropy(scores, labels):
    picked = np.take_along_axis(scores, labels[:, None], axis=1)[:, 0]
    return float(np.mean(np.logaddexp.reduce(scores, axis=1) - picked))
