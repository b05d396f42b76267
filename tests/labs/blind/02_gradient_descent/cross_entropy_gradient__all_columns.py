# is: columns
# p[:, labels] -= 1 subtracts in whole columns.
def cross_entropy_gradient(scores, labels):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[:, labels] -= 1
    return p / len(p)
