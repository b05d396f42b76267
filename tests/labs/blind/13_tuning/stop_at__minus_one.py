# is: minus-one-for-none
# -1 for never.
def stop_at(losses):
    bad = np.flatnonzero(~np.isfinite(losses) | (losses > 3 * losses[0]))
    return bad[0] if len(bad) else -1
