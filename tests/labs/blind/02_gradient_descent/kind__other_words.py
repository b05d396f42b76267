# is: unnamed
# Capital letters and another word.
def kind(H):
    h = np.linalg.eigvalsh(H)
    tol = 1e-6 * np.abs(h).max()
    if (h > tol).all():
        return "Min"
    if (h < -tol).all():
        return "Max"
    return "Saddle point" if (h > tol).any() and (h < -tol).any() else "Undecided"
