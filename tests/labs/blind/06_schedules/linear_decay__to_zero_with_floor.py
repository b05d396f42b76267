# is: unnamed
# The line goes to 0 and is cut at end.
def linear_decay(lr, end, tau, t):
    return max(end, lr * (1 - t / tau))
