# is: right
# decay as a factor, in place on its own arrays.
def train(images, labels, classes, epochs, batch_size, lr, strength, seed):
    rng = np.random.default_rng(seed)
    W, b = np.zeros((images.shape[1], classes)), np.zeros(classes)
    for _ in range(epochs):
        order = rng.permutation(len(labels)).tolist()
        while order:
            rows, order = order[:batch_size], order[batch_size:]
            P = softmax(images[rows] @ W + b)
            for j, row in enumerate(rows):
                P[j, labels[row]] -= 1
            W *= 1 - lr * strength
            W -= lr * np.einsum("ni,nj->ij", images[rows], P) / len(rows)
            b -= lr * P.mean(axis=0)
    return W, b
