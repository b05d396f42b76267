# is: right
# np.split at B, 2 B, ...
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [np.split(rng.permutation(N), range(B, N, B)) for _ in range(epochs)]
