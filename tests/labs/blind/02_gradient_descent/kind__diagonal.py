# is: diagonal
# The diagonal in place of the eigenvalues.
def kind(H):
    h = np.diag(H)
    tol = 1e-6 * np.abs(h).max()
    if (h > tol).all():
        return "minimum"
    if (h < -tol).all():
        return "maximum"
    return "saddle" if (h > tol).any() and (h < -tol).any() else "undecided"
