# is: gives-up-at-once
# return None inside the loop.
def stop_at(losses):
    for i, l in enumerate(losses):
        if not np.isfinite(l) or l > 3 * losses[0]:
            return i
        else:
            return None
