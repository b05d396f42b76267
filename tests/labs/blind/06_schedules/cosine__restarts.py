# is: starts-anew
# t modulo tau.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * (t % tau) / tau))
