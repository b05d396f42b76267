# is: sizes-evened-out
# order[i::n]: each k-th example, so the sizes are evened out.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    for _ in range(epochs):
        order, n = rng.permutation(N), -(-N // B)
        out.append([order[i::n] for i in range(n)])
    return out
