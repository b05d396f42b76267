# is: quarter-wave
# A quarter of a wave.
def cosine(lr, low, tau, t):
    return low + (lr - low) * np.cos(np.pi * min(t, tau) / tau / 2)
