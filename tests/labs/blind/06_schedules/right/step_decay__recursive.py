# is: right
# Calls itself.
def step_decay(lr, every, gamma, t):
    return lr if t < every else gamma * step_decay(lr, every, gamma, t - every)
