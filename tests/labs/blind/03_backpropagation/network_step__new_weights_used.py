# is: updated-too-early
# w5, w6 are stepped first and the new ones used for the hidden weights.
def network_step(w, i, t, lr):
    h = np.array([i @ w[:2], i @ w[2:4]])
    y = h @ w[4:]
    delta = y - t
    w_new = w.astype(float).copy()
    w_new[4:] = w[4:] - lr * delta * h
    w_new[:2] = w[:2] - lr * delta * w_new[4] * i
    w_new[2:4] = w[2:4] - lr * delta * w_new[5] * i
    g = (w - w_new) / lr
    h2 = np.array([i @ w_new[:2], i @ w_new[2:4]])
    return y, g, w_new, h2 @ w_new[4:]
