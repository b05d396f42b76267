# is: back-to-the-start
# After tau lr again.
def linear_decay(lr, end, tau, t):
    return lr + (end - lr) * t / tau if t <= tau else lr
