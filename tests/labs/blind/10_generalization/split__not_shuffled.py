# is: not-shuffled
# Blocks in the order of the numbers.
def split(N, fractions, seed):
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    i = np.arange(N)
    return i[:a], i[a : a + b], i[a + b :]
