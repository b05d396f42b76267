# is: unnamed
# A loop that drops right after step 0.
def step_decay(lr, every, gamma, t):
    for i in range(t):
        if i % every == 0:
            lr = lr * gamma
    return lr
