# is: same-order-every-epoch
# Shuffled once, the same order in every epoch.
def deal(N, B, epochs, seed):
    order = np.random.default_rng(seed).permutation(N)
    return [[order[i : i + B] for i in range(0, N, B)] for _ in range(epochs)]
