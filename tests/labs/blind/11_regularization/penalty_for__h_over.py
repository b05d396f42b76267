# is: not-divided
# h over the share.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return h / (1 - q)
