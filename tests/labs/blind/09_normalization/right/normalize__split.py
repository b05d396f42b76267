# is: right
# np.split for the groups, if by if.
def normalize(x, kind, groups=1, eps=1e-5):
    def over(part, *axes):
        return (part - np.mean(part, axes, keepdims=True)) / np.sqrt(np.var(part, axes, keepdims=True) + eps)

    if kind == "batch":
        return over(x, 0, 2)
    if kind == "instance":
        return over(x, 2)
    pieces = np.split(x, groups if kind == "group" else 1, axis=1)
    return np.concatenate([over(piece, 1, 2) for piece in pieces], axis=1)
