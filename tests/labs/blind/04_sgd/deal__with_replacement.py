# is: with-replacement
# Each batch is drawn from all examples, so that some come twice.
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [[rng.integers(0, N, min(B, N - i)) for i in range(0, N, B)] for _ in range(epochs)]
