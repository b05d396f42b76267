# is: only-at-the-drop
# At the multiples only, then back to lr.
def step_decay(lr, every, gamma, t):
    return lr * gamma if t > 0 and t % every == 0 else lr
