# is: unnamed
# A millionth of the largest with sign: negative for a maximum.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * h.max()
    if (h > tol).all():
        return "minimum"
    if (h < -tol).all():
        return "maximum"
    if (h > tol).any() and (h < -tol).any():
        return "saddle"
    return "undecided"
