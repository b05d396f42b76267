# is: unnamed
# First looks for a loss that is not finite, and only then for a large one.
def stop_at(losses):
    for k, loss in enumerate(losses):
        if not np.isfinite(loss):
            return k
    for k, loss in enumerate(losses):
        if loss > 3 * losses[0]:
            return k
    return None
