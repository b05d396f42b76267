# is: no-one
# Without the 1.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * np.cos(np.pi * min(t, tau) / tau)
