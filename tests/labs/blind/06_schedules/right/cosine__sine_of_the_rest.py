# is: right
# A sine that is moved; np.where.
def cosine(lr, low, tau, t):
    return np.where(t < tau, low + (lr - low) / 2 * (1 - np.sin(np.pi * (t / tau - 0.5))), low)
