# is: arrives-early
# t + 1.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t + 1, tau) / tau))
