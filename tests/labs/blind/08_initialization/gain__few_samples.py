# is: unnamed
# A mean over a hundred random numbers: two decimals do not hold.
def gain(f):
    z = np.random.default_rng(0).normal(size=100)
    return 1 / np.sqrt(np.mean(f(z) ** 2))
