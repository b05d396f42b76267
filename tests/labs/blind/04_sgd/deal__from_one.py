# is: counted-from-one
# Example numbers from 1.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order = rng.permutation(N) + 1
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
