# is: unnamed
# pi is 3.14.
def cosine(lr, low, tau, t):
    return low if t >= tau else low + (lr - low) / 2 * (1 + np.cos(3.14 * t / tau))
