# is: unnamed
# A loop up to t that drops at 0 too.
def step_decay(lr, every, gamma, t):
    for i in range(t + 1):
        if i % every == 0:
            lr = lr * gamma
    return lr
