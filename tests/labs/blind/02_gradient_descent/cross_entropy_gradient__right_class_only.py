# is: only-the-right-class
# Only the entry of the right class has a gradient.
def cross_entropy_gradient(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    t = np.eye(p.shape[1])[labels]
    return t * (p - t) / len(p)
