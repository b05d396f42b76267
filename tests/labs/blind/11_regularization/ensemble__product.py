# is: scores-averaged
# Geometric mean, normalized.
def ensemble(scores):
    p = np.prod([softmax(s) for s in scores], axis=0) ** (1 / len(scores))
    return p / p.sum(axis=1, keepdims=True)
