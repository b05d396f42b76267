# is: first-not-looked-at
# starts at index 1.
def stop_at(losses):
    for i in range(1, len(losses)):
        if not np.isfinite(losses[i]) or losses[i] > 3 * losses[0]:
            return i
    return None
