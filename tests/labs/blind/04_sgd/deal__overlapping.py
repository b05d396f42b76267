# is: unnamed
# Every start, not every B-th.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out.append([order[i : i + B] for i in range(N - B + 1)])
    return out
