# is: one-step-early
# The step after t.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** ((t + 1) // every)
