# is: drawn-apart
# Each part shuffled anew.
def split(N, fractions, seed):
    rng = np.random.default_rng(seed)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return rng.permutation(N)[:a], rng.permutation(N)[a : a + b], rng.permutation(N)[a + b :]
