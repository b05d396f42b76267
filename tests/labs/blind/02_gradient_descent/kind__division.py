# is: unnamed
# Divides by the largest: all zeros give nan, so every comparison fails.
def kind(H):
    h = np.linalg.eigvalsh(H)
    h = h / np.abs(h).max()
    if not (h <= 1e-6).any():
        return "minimum"
    if not (h >= -1e-6).any():
        return "maximum"
    return "saddle" if (h > 1e-6).any() and (h < -1e-6).any() else "undecided"
