# is: first-not-looked-at
# Index 0 is falsy.
def stop_at(losses):
    bad = np.flatnonzero(~np.isfinite(losses) | (losses > 3 * losses[0]))
    first = bad[0] if bad.size else 0
    return int(first) or None
