# is: empty-batch
# range to N + 1: an empty batch at the end where B divides N.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out.append([order[i * B : (i + 1) * B] for i in range(N // B + 1)])
    return out
