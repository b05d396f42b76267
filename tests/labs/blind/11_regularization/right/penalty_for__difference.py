# is: right
# h over the share minus h.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return h / (1 - q) - h
