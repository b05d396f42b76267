# is: unnamed
# return/break too early: one batch an epoch.
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    weights, bias, n = np.zeros((images.shape[1], classes)), np.zeros(classes), len(labels)
    for _ in range(epochs):
        part = rng.permutation(n)[:batch_size]
        slope = (softmax(images[part] @ weights + bias) - np.eye(classes)[labels[part]]) / len(part)
        weights = weights - lr * (images[part].T @ slope + strength * weights)
        bias = bias - lr * slope.sum(axis=0)
    return weights, bias
