# is: right
# Takes away a stretch at a time.
def step_decay(lr, every, gamma, t):
    while t >= every:
        t -= every
        lr *= gamma
    return lr
