# is: right
def stop_at(losses):
    return next((k for k, x in enumerate(losses.tolist()) if not (-np.inf < x < np.inf and x <= 3 * losses[0])), None)
