# is: unnamed
# The difference only.
def linear_decay(lr, end, tau, t):
    return min(t, tau) * (end - lr) / tau
