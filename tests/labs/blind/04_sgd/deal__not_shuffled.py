# is: not-shuffled
# 0 to N - 1 in order.
def deal(N, B, epochs, seed):
    order = np.arange(N)
    return [[order[i : i + B] for i in range(0, N, B)] for _ in range(epochs)]
