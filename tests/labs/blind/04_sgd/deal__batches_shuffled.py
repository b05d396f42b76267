# is: batches-shuffled
# Cut first, then only the order of the batches is shuffled.
def deal(N, B, epochs, seed):
    rng, out = np.random.default_rng(seed), []
    cut = [np.arange(N)[i : i + B] for i in range(0, N, B)]
    for _ in range(epochs):
        out.append([cut[k] for k in rng.permutation(len(cut))])
    return out
