# is: right
# Sorted parts, NumPy split.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return [np.sort(part) for part in np.split(i, [a, a + b])]
