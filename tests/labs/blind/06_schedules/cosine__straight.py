# is: unnamed
# A straight line.
def cosine(lr, low, tau, t):
    return lr + (low - lr) * min(1, t / tau)
