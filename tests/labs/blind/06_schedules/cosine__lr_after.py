# is: unnamed
# lr after tau.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau)) if t <= tau else lr
