# is: right
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    weights, bias = np.zeros((images.shape[1], classes)), np.zeros((1, classes))
    for _ in range(epochs):
        order = rng.permutation(len(images))
        for part in np.split(order, range(batch_size, len(order), batch_size)):
            p = softmax(images[part] @ weights + bias)
            p[range(len(part)), labels[part]] -= 1
            step = np.einsum("ij,ik->jk", images[part], p) / len(part)
            weights *= 1 - lr * strength
            weights -= lr * step
            bias -= lr * p.mean(axis=0)
    return weights, bias[0]
