# is: test-is-validation
# The test part starts where the validation part does.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return i[:a], i[a : a + b], i[a:]
