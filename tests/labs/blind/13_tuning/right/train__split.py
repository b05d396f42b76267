# is: right
# np.split at the ends of the batches, one matrix for weights and biases.
def train(images, labels, classes, epochs, batch_size, lr, strength, seed):
    rng = np.random.default_rng(seed)
    n = len(labels)
    A = np.column_stack([images, np.ones(n)])
    V = np.zeros((A.shape[1], classes))
    mask = np.ones_like(V)
    mask[-1] = 0
    Y = np.eye(classes)[labels]
    for _ in range(epochs):
        for rows in np.split(rng.permutation(n), range(batch_size, n, batch_size)):
            G = A[rows].T @ (softmax(A[rows] @ V) - Y[rows]) / len(rows)
            V = V - lr * (G + strength * mask * V)
    return V[:-1], V[-1]
