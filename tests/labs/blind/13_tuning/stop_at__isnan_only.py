# is: infinity-missed
# inf forgotten.
def stop_at(losses):
    for i, l in enumerate(losses):
        if np.isnan(l) or l > 3 * losses[0]:
            return i
