# is: unnamed
# return stands in the loop.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out.append([order[i : i + B] for i in range(0, N, B)])
        return out
