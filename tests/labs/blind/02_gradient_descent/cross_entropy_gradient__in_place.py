# is: unnamed
# z is the caller's array under another name.
def cross_entropy_gradient(scores, labels):
    z = scores
    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    return p / len(p)
