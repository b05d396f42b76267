# is: tolerance-without-scale
# Zero is below 1e-6, not a millionth of the largest.
def kind(H):
    h = np.linalg.eigvalsh(H)
    if (h > 1e-6).all():
        return "minimum"
    if (h < -1e-6).all():
        return "maximum"
    if (h > 1e-6).any() and (h < -1e-6).any():
        return "saddle"
    return "undecided"
