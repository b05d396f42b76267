# is: right
# Plain Python over the flat arrays.
def relative_error(a, b):
    pairs = zip(np.ravel(a).tolist(), np.ravel(b).tolist())
    return max(abs(p - q) / max(abs(p), abs(q)) if p or q else 0.0 for p, q in pairs)
