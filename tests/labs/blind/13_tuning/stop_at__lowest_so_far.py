# is: against-the-lowest
# Compares with the lowest loss so far.
def stop_at(losses):
    lowest = losses[0]
    for k, loss in enumerate(losses):
        if not np.isfinite(loss) or loss > 3 * lowest:
            return k
        lowest = min(lowest, loss)
    return None
