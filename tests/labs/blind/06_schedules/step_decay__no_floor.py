# is: smooth
# The exponent is not rounded down.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (t / every)
