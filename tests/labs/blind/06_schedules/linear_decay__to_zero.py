# is: unnamed
# The line goes to 0, end after tau.
def linear_decay(lr, end, tau, t):
    return lr * (1 - t / tau) if t < tau else end
