# is: unnamed
# compared with the loss before.
def stop_at(losses):
    for i in range(1, len(losses)):
        if not np.isfinite(losses[i]) or losses[i] > 3 * losses[i - 1]:
            return i
    return None
