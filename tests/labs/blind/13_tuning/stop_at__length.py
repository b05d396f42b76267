# is: length-for-none
# What never stops runs to the end.
def stop_at(losses):
    for k, loss in enumerate(losses):
        if not np.isfinite(loss) or loss > 3 * losses[0]:
            return k
    return len(losses)
