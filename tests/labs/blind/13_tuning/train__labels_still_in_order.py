# is: labels-in-place
# The batch's labels are not taken by the order.
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    weights, bias, n = np.zeros((images.shape[1], classes)), np.zeros(classes), len(labels)
    for _ in range(epochs):
        order = rng.permutation(n)
        for k in range(0, n, batch_size):
            part, some = order[k : k + batch_size], labels[k : k + batch_size]
            slope = (softmax(images[part] @ weights + bias) - np.eye(classes)[some]) / len(part)
            weights = weights - lr * (images[part].T @ slope + strength * weights)
            bias = bias - lr * slope.sum(axis=0)
    return weights, bias
