# is: seed-ignored
# default_rng() without the seed.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(), []
    for _ in range(epochs):
        order = rng.permutation(N)
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
