# is: remainder
# % for //.
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (t % every)
