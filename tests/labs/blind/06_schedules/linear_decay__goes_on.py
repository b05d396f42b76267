# is: goes-on
# No min: falls below end.
def linear_decay(lr, end, tau, t):
    return (1 - t / tau) * lr + t / tau * end
