# is: whether-not-where
# Whether, not where.
def stop_at(losses):
    return bool(np.any(~np.isfinite(losses) | (losses > 3 * losses[0])))
