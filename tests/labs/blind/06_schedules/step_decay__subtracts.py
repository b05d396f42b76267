# is: unnamed
# Subtracts gamma.
def step_decay(lr, every, gamma, t):
    return lr - gamma * (t // every)
