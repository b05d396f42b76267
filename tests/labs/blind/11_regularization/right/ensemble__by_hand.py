# is: right
# softmax by hand, einsum.
def ensemble(scores):
    e = np.exp(scores - scores.max(axis=2, keepdims=True))
    return np.einsum("mnk,mn->nk", e, 1 / e.sum(axis=2)) / len(scores)
