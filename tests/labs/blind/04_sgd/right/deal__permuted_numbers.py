# is: right
# permutation of an array.
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    numbers = np.arange(N)
    epochs_list = []
    for e in range(epochs):
        row = rng.permutation(numbers)
        batches, at = [], 0
        while at < N:
            batches.append(np.array(row[at : at + B]))
            at += B
        epochs_list.append(batches)
    return epochs_list
