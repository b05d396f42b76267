# is: one-step-late
# > for >=: a step late.
def step_decay(lr, every, gamma, t):
    while t > every:
        lr *= gamma
        t -= every
    return lr
