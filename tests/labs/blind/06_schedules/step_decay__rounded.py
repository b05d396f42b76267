# is: rounded
# Rounded to the nearest.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** round(t / every)
