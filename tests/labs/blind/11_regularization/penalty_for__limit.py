# is: limit
# The rule for small steps.
def penalty_for(h, lr, steps):
    q = (1 - lr * h) ** steps
    return np.full(len(h), 1 / (lr * steps))
