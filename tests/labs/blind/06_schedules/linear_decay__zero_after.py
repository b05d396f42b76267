# is: nothing-at-the-end
# 0 after tau.
def linear_decay(lr, end, tau, t):
    return lr + (end - lr) * t / tau if t <= tau else 0.0
