# is: right
# Only the first and the last eigenvalue, which come sorted.
def kind(H):
    low, *_, high = np.linalg.eigvalsh(H)
    tol = 1e-6 * max(-low, high, 0)
    if low > tol:
        return "minimum"
    if high < -tol:
        return "maximum"
    if low < -tol and high > tol:
        return "saddle"
    return "undecided"
