# is: right
def train(images, labels, classes, epochs, batch_size, lr, strength, rng):
    wide = np.hstack([images, np.ones((len(images), 1))])
    all_of_it = np.zeros((wide.shape[1], classes))
    counts = np.ones((wide.shape[1], 1))
    counts[-1] = 0
    goal = (labels[:, None] == np.arange(classes)).astype(float)
    for _ in range(epochs):
        order = rng.permutation(len(labels))
        while len(order):
            part, order = order[:batch_size], order[batch_size:]
            slope = softmax(wide[part] @ all_of_it) - goal[part]
            all_of_it = all_of_it - lr * (wide[part].T @ slope / part.size + strength * counts * all_of_it)
    return all_of_it[:-1], all_of_it[-1]
