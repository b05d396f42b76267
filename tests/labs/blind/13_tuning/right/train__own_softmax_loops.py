# is: right
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    n = labels.size
    W, b = np.zeros((images.shape[1], classes)), np.zeros(classes)
    for epoch in range(epochs):
        shuffled = rng.permutation(n)
        X, y = images[shuffled], labels[shuffled]
        for k in range(-(-n // batch_size)):
            few, their = X[k * batch_size : (k + 1) * batch_size], y[k * batch_size : (k + 1) * batch_size]
            slope_W, slope_b = strength * W, np.zeros(classes)
            for x, label in zip(few, their):
                z = x @ W + b
                p = np.exp(z - z.max())
                p /= p.sum()
                p[label] -= 1
                slope_W = slope_W + np.outer(x, p) / len(few)
                slope_b = slope_b + p / len(few)
            W, b = W - lr * slope_W, b - lr * slope_b
    return [W, b]
