# is: sine
# sin.
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.sin(np.pi * min(t, tau) / tau))
