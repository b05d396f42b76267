# is: low-ignored
# low is not used.
def cosine(lr, low, tau, t):
    return lr / 2 * (1 + np.cos(np.pi * min(t, tau) / tau))
