# is: with-replacement
# A new permutation for each batch, its first B.
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [[rng.permutation(N)[: min(B, N - i)] for i in range(0, N, B)] for _ in range(epochs)]
