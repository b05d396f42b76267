# is: flat-taken-for-minimum
# The zero eigenvalues are left out before the signs are read.
def kind(H):
    h = np.linalg.eigvalsh(H)
    h = h[np.abs(h) >= 1e-6 * np.abs(h).max()]
    if (h > 0).all():
        return "minimum"
    if (h < 0).all():
        return "maximum"
    return "saddle"
