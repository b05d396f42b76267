# is: unnamed
# lr + low.
def cosine(lr, low, tau, t):
    return low + (lr + low) / 2 * (1 + np.cos(np.pi * min(t, tau) / tau))
