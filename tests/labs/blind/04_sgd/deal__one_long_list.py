# is: unnamed
# All batches of all epochs in one list.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out += [order[i : i + B] for i in range(0, N, B)]
    return out
