# is: equal-stops
# >= 3.
def stop_at(losses):
    for i, l in enumerate(losses):
        if np.isnan(l) or np.isinf(l) or l >= 3 * losses[0]:
            return i
