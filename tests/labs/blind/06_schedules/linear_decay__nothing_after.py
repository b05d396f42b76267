# is: unnamed
# No return after tau.
def linear_decay(lr, end, tau, t):
    if t <= tau:
        return lr + (end - lr) * t / tau
