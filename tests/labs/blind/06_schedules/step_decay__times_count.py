# is: multiplied
# Times gamma times the count: 0 at first.
def step_decay(lr, every, gamma, t):
    return lr * gamma * (t // every)
