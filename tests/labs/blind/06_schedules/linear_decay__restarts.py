# is: back-to-the-start
# t modulo tau.
def linear_decay(lr, end, tau, t):
    return lr + (end - lr) * (t % tau) / tau
