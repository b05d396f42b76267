# is: unnamed
# The half only for the 1.
def cosine(lr, low, tau, t):
    return low + (lr - low) * (1 / 2 + np.cos(np.pi * min(t, tau) / tau))
