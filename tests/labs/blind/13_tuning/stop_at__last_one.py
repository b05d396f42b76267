# is: last-one
# The last bad loss, not the first.
def stop_at(losses):
    bad = np.flatnonzero(~np.isfinite(losses) | (losses > 3 * losses[0]))
    return int(bad[-1]) if len(bad) else None
