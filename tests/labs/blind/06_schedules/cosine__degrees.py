# is: degrees
# Degrees.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(180 * min(t, tau) / tau))
