# is: flat-before-saddle
# Any zero eigenvalue makes it undecided, even where there are both signs.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * np.abs(h).max()
    if (np.abs(h) <= tol).any():
        return "undecided"
    if (h > 0).all():
        return "minimum"
    if (h < 0).all():
        return "maximum"
    return "saddle"
