# is: unnamed
# Forward differences with h = 1e-4: four digits at best.
def gradient(X, y, w, b):
    h = 1e-4

    def loss(w, b):
        return binary_cross_entropy_with_logits(X @ w + b, y)

    g_w = np.array([(loss(w + h * e, b) - loss(w, b)) / h for e in np.eye(len(w))])
    return g_w, (loss(w, b + h) - loss(w, b)) / h
