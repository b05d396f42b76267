# is: minimum-and-maximum-swapped
# Minimum and maximum exchanged.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * np.abs(h).max()
    if (h < -tol).all():
        return "minimum"
    if (h > tol).all():
        return "maximum"
    return "saddle" if (h > tol).any() and (h < -tol).any() else "undecided"
