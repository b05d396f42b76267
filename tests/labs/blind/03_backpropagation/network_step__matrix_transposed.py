# is: other-matrix
# w as a 2 x 2 matrix with columns for the hidden numbers: h1 = i1 w1 + i2 w3.
def network_step(w, i, t, lr):
    def hidden(w):
        return i @ w[:4].reshape(2, 2)

    y = hidden(w) @ w[4:]
    d = y - t
    g = d * np.concatenate([np.outer(i, w[4:]).ravel(), hidden(w)])
    w_new = w - lr * g
    return y, g, w_new, hidden(w_new) @ w_new[4:]
