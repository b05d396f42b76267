# is: no-pi
# pi is missing.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(min(t, tau) / tau))
