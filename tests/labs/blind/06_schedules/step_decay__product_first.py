# is: unnamed
# (lr gamma) to the power.
def step_decay(lr, every, gamma, t):
    return (lr * gamma) ** (t // every)
