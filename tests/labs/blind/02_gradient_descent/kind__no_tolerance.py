# is: rounding-taken-for-a-sign
# Compares with exact zero.
def kind(H):
    h = np.linalg.eigvalsh(H)
    if (h > 0).all():
        return "minimum"
    if (h < 0).all():
        return "maximum"
    if (h > 0).any() and (h < 0).any():
        return "saddle"
    return "undecided"
