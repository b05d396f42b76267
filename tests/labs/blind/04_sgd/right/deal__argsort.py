# is: right
# Sorts random numbers instead of using permutation.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = np.argsort(rng.random(N))
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
