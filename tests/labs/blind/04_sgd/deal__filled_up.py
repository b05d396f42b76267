# is: last-batch-filled-up
# The last batch is filled up with examples from the start.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        order = np.append(order, order[: -N % B])
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
