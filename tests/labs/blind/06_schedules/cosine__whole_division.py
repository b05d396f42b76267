# is: unnamed
# The share is cut to 0 or 1.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t, tau) // tau))
