# is: ends-swapped
# Rises from end to lr.
def linear_decay(lr, end, tau, t):
    return min(1, t / tau) * lr + (1 - min(1, t / tau)) * end
