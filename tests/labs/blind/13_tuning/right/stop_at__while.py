# is: right
def stop_at(losses):
    k = 0
    while k < len(losses):
        if np.isnan(losses[k]) or np.abs(losses[k]) == float("inf") or losses[k] / losses[0] > 3:
            return k
        k += 1
    return None
