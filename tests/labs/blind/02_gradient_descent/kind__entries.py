# is: unnamed
# The signs of the entries of H.
def kind(H):
    if (H > 0).all():
        return "minimum"
    if (H < 0).all():
        return "maximum"
    if (H > 0).any() and (H < 0).any():
        return "saddle"
    return "undecided"
