# is: right
# An array of tau + 1 rates.
def linear_decay(lr, end, tau, t):
    return np.linspace(lr, end, tau + 1)[min(t, tau)]
