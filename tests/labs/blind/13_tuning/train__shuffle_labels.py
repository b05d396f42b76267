# is: labels-in-another-order
# a second permutation for the labels.
def train(images, labels, classes, epochs, batch_size, lr, strength, seed):
    rng = np.random.default_rng(seed)
    w = np.zeros((images.shape[1], classes))
    b = np.zeros(classes)
    n = len(labels)
    for _ in range(epochs):
        p = rng.permutation(n)
        q = rng.permutation(n)
        for i in range(0, n, batch_size):
            Xb, yb = images[p[i : i + batch_size]], labels[q[i : i + batch_size]]
            d = softmax(Xb @ w + b)
            d[np.arange(len(yb)), yb] -= 1
            d /= len(yb)
            w = w - lr * (Xb.T @ d + strength * w)
            b = b - lr * d.sum(axis=0)
    return w, b
