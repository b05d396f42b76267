# is: right
# The square of the cosine of half the angle.
def cosine(lr, low, tau, t):
    return low + (lr - low) * np.cos(np.pi * min(t, tau) / tau / 2) ** 2
