# is: unnamed
# grows by more than 3 times the first.
def stop_at(losses):
    for i, l in enumerate(losses):
        if not np.isfinite(l) or l - losses[0] > 3 * losses[0]:
            return i
