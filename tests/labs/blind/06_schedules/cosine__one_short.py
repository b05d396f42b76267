# is: arrives-early
# Ends at tau - 1.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t, tau - 1) / (tau - 1)))
