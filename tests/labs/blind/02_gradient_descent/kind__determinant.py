# is: unnamed
# The rule for two variables: determinant and first entry.
def kind(H):
    d = np.linalg.det(H)
    if abs(d) < 1e-12:
        return "undecided"
    if d < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
