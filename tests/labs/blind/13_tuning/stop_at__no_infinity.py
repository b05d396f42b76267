# is: unnamed
def stop_at(losses):
    for k, loss in enumerate(losses):
        if np.isnan(loss) or (loss > 3 * losses[0] and loss != np.inf):
            return k
    return None
