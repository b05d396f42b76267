# is: right
# With matrices and outer products.
def network_step(w, i, t, lr):
    def output(w):
        return w[4:] @ (w[:4].reshape(2, 2) @ i)

    y = output(w)
    W, u = w[:4].reshape(2, 2), w[4:]
    g = (y - t) * np.r_[np.outer(u, i).ravel(), W @ i]
    return y, g, w - lr * g, output(w - lr * g)
