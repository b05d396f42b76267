# is: no-rate
# Without lr.
def step_decay(lr, every, gamma, t):
    return gamma ** (t // every)
