# is: right
# Shuffles the last order further; the batches are copies.
def deal(N, B, epochs, seed):
    rng, order, out = np.random.default_rng(seed), np.arange(N), []
    for _ in range(epochs):
        rng.shuffle(order)
        out.append([order[i : i + B].copy() for i in range(0, N, B)])
    return out
