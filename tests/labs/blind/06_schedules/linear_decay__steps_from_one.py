# is: arrives-early
# t + 1.
def linear_decay(lr, end, tau, t):
    return lr + (end - lr) * min(1, (t + 1) / tau)
