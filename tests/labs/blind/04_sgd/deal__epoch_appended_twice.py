# is: unnamed
# The list of batches is made once and grows: every entry is the same list.
def deal(N, B, epochs, seed):
    rng, out, batches = np.random.default_rng(seed), [], []
    for _ in range(epochs):
        order = rng.permutation(N)
        for i in range(0, N, B):
            batches.append(order[i : i + B])
        out.append(batches)
    return out
