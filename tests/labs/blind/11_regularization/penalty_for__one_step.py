# is: steps-forgotten
# steps forgotten.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return h * (1 - lr * h) / (lr * h)
