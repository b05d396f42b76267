# is: unnamed
# a itself.
def linear_decay(lr, end, tau, t):
    return min(1, t / tau)
