# is: saddle-for-the-rest
# Everything else is a saddle.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * np.abs(h).max()
    if (h > tol).all():
        return "minimum"
    if (h < -tol).all():
        return "maximum"
    return "saddle"
