# is: unnamed
# Rounded up.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** int(np.ceil(t / every))
