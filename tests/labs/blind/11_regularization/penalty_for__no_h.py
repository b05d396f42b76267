# is: curvature-forgotten
# Without h.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return q / (1 - q)
