# is: low-on-top
# lr, not lr - low, is halved.
def cosine(lr, low, tau, t):
    return low + lr / 2 * (1 + np.cos(np.pi * min(t, tau) / tau))
