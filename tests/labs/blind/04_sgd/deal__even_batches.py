# is: sizes-evened-out
# array_split makes the batches about equally large.
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [np.array_split(rng.permutation(N), -(-N // B)) for _ in range(epochs)]
