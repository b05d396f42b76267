# is: unnamed
# The difference is turned round.
def linear_decay(lr, end, tau, t):
    return lr + min(1, t / tau) * (lr - end)
