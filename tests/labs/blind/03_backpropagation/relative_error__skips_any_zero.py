# is: one-zero-left-out
# Leaves out places where one of both is 0.
def relative_error(a, b):
    keep = (a != 0) & (b != 0)
    if not keep.any():
        return 0.0
    a, b = a[keep], b[keep]
    return np.max(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b)))
