# is: unnamed
# The second fraction is taken of what is left.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a = round(fractions[0] * N)
    b = round(fractions[1] * (N - a))
    return i[:a], i[a : a + b], i[a + b :]
