# is: end-on-top
# (1 - a) lr + end.
def linear_decay(lr, end, tau, t):
    return (1 - min(1, t / tau)) * lr + end
