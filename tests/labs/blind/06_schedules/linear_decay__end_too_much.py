# is: unnamed
# end in place of the difference.
def linear_decay(lr, end, tau, t):
    return lr - min(1, t / tau) * end
