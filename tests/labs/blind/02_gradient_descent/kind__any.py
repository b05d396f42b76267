# is: unnamed
# any for all: one positive eigenvalue is enough for a minimum.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * np.abs(h).max()
    if (h > tol).any():
        return "minimum"
    if (h < -tol).any():
        return "maximum"
    return "undecided"
