# is: complement
# Falls by the share gamma.
def step_decay(lr, every, gamma, t):
    return lr * (1 - gamma) ** (t // every)
