# is: unnamed
# Central differences with h = 1e-6: nine digits, but not the gradient.
def gradient(X, y, w, b):
    h = 1e-6

    def loss(w, b):
        return binary_cross_entropy_with_logits(X @ w + b, y)

    g_w = np.array([(loss(w + h * e, b) - loss(w - h * e, b)) / (2 * h) for e in np.eye(len(w))])
    return g_w, (loss(w, b + h) - loss(w, b - h)) / (2 * h)
