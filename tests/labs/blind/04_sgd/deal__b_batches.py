# is: dealt-into-b
# array_split into B batches.
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [np.array_split(rng.permutation(N), B) for _ in range(epochs)]
