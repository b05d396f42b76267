# is: zero-for-none
# argmax of nothing.
def stop_at(losses):
    bad = ~np.isfinite(losses) | (losses > 3 * losses[0])
    return int(np.argmax(bad))
