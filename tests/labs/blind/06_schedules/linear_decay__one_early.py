# is: arrives-early
# Reaches the end at tau - 1.
def linear_decay(lr, end, tau, t):
    return np.linspace(lr, end, tau)[min(t, tau - 1)]
