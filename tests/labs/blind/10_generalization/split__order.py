# is: unnamed
# Test before validation.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return i[:a], i[a + b :], i[a : a + b]
