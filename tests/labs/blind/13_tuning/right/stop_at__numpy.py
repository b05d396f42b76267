# is: right
# flatnonzero, an np.int64 comes back.
def stop_at(losses):
    with np.errstate(invalid="ignore"):
        bad = np.flatnonzero(~np.isfinite(losses) | (losses > 3 * losses[0]))
    return bad[0] if bad.size else None
