# is: only-three-times
# no NaN.
def stop_at(losses):
    for i in range(len(losses)):
        if losses[i] > 3 * losses[0]:
            return i
