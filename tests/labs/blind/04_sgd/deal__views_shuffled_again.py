# is: same-order-every-epoch
# One array is shuffled in place, and the batches are views of it: all epochs show the last order.
def deal(N, B, epochs, seed):
    rng, order, out = np.random.default_rng(seed), np.arange(N), []
    for _ in range(epochs):
        rng.shuffle(order)
        out.append([order[i : i + B] for i in range(0, N, B)])
    return out
