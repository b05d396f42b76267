# is: low-not-added
# The difference is there, low is not added.
def cosine(lr, low, tau, t):
    return (lr - low) / 2 * (1 + np.cos(np.pi * min(t, tau) / tau))
