# is: comes-up-again
# No end: comes up again.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))
