# is: not-halved
# Without the half.
def cosine(lr, low, tau, t):
    return low + (lr - low) * (1 + np.cos(np.pi * min(t, tau) / tau))
