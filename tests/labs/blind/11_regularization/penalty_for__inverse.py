# is: shares-exchanged
# Upside down.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return h * (1 - q) / q
