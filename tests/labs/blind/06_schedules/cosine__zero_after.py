# is: zero-past-the-end
# 0 after tau.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau)) if t <= tau else 0.0
