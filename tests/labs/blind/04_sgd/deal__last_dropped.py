# is: last-batch-dropped
# The smaller last batch is dropped.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out.append([order[i * B : (i + 1) * B] for i in range(N // B)])
    return out
