# is: unnamed
# A wave to 0, cut at low.
def cosine(lr, low, tau, t):
    return max(low, lr / 2 * (1 + np.cos(np.pi * min(t, tau) / tau)))
