# is: only-once
# One drop and no more.
def step_decay(lr, every, gamma, t):
    return lr * gamma if t >= every else lr
