# is: right
def stop_at(losses):
    clean = np.where(np.isfinite(losses), losses, np.inf)
    bad = (clean > 3 * losses[0]) | np.isinf(clean)
    where = np.argwhere(bad).ravel()
    if where.size == 0:
        return
    return where.min()
