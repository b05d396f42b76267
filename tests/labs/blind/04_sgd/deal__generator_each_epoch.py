# is: same-order-every-epoch
# A generator of the same seed in each epoch.
def deal(N, B, epochs, seed):
    out = []
    for _ in range(epochs):
        order = np.random.default_rng(seed).permutation(N)
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
