# is: penalty-halved
# Half in the gradient too.
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    weights, bias, n = np.zeros((images.shape[1], classes)), np.zeros(classes), len(labels)
    for _ in range(epochs):
        order = rng.permutation(n)
        for k in range(0, n, batch_size):
            part = order[k : k + batch_size]
            slope = (softmax(images[part] @ weights + bias) - np.eye(classes)[labels[part]]) / len(part)
            weights = weights - lr * (images[part].T @ slope + strength / 2 * weights)
            bias = bias - lr * slope.sum(axis=0)
    return weights, bias
