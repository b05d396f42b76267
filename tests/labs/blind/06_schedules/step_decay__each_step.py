# is: every-step
# every is not used.
def step_decay(lr, every, gamma, t):
    return lr * gamma**t
