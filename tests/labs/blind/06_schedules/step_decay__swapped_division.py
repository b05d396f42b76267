# is: unnamed
# every // t.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (every // max(t, 1))
