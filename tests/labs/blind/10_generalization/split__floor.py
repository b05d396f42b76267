# is: rounded-down
# int cuts off instead of rounding.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a, b = int(fractions[0] * N), int(fractions[1] * N)
    return i[:a], i[a : a + b], i[a + b :]
