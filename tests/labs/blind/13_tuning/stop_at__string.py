# is: unnamed
# 'None' in quotes.
def stop_at(losses):
    bad = np.flatnonzero(~np.isfinite(losses) | (losses > 3 * losses[0]))
    return int(bad[0]) if len(bad) else "None"
