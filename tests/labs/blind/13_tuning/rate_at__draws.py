# is: unnamed
# draws again instead of using u.
def rate_at(u, low, high):
    rng = np.random.default_rng(0)
    return 10 ** rng.uniform(np.log10(low), np.log10(high), size=u.shape)
