# is: overflow
# Overflows.
def cross_entropy_gradient(scores, labels):
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return (p - np.eye(p.shape[1])[labels]) / len(p)
