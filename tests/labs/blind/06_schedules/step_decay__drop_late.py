# is: one-step-late
# Counts from 1: the drop comes one step late.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** ((t - 1) // every)
