# is: right
# Rounded to signs, looked up in a set.
def kind(H):
    h = np.linalg.eigvals(H).real
    h = np.where(abs(h) < 1e-6 * max(abs(h)), 0, h)
    signs = set(np.sign(h).tolist())
    if signs >= {1.0, -1.0}:
        return "saddle"
    if 0.0 in signs:
        return "undecided"
    return "minimum" if 1.0 in signs else "maximum"
