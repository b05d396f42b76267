# is: only-three-times
# NaN > ... is False.
def stop_at(losses):
    for k, loss in enumerate(losses):
        if loss > 3 * losses[0]:
            return k
    return None
