# is: whole-wave
# 2 pi.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(2 * np.pi * min(t, tau) / tau))
