# is: same-factor
# By the same factor each time.
def linear_decay(lr, end, tau, t):
    return lr * (end / lr) ** min(1, t / tau)
