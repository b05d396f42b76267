# is: seed-plus-epoch
# A new generator for each epoch, with seed + epoch.
def deal(N, B, epochs, seed):
    out = []
    for e in range(epochs):
        order = np.random.default_rng(seed + e).permutation(N)
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
