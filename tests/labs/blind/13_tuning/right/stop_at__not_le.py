# is: right
# not <= catches NaN too.
def stop_at(losses):
    for i, l in enumerate(losses.tolist()):
        if not (-float("inf") < l <= 3 * losses[0]) or l == float("inf"):
            return i
