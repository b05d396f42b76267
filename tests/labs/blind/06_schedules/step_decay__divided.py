# is: divided
# Divided by gamma: the rate grows.
def step_decay(lr, every, gamma, t):
    return lr / gamma ** (t // every)
