# is: right
# Steps down one at a time.
def linear_decay(lr, end, tau, t):
    rate = lr
    for _ in range(min(t, tau)):
        rate -= (lr - end) / tau
    return rate
