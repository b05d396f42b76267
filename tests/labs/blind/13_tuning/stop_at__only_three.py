# is: above-three
def stop_at(losses):
    for k, loss in enumerate(losses):
        if not np.isfinite(loss) or loss > 3:
            return k
    return None
