# is: unnamed
# Random numbers: not accurate.
def gain(f):
    return 1 / np.sqrt(np.mean(f(np.random.default_rng(0).normal(size=10_000)) ** 2))
