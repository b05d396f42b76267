# is: max-for-min
# max for min.
def linear_decay(lr, end, tau, t):
    return (1 - max(1, t / tau)) * lr + max(1, t / tau) * end
