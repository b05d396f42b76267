# is: upper-layer-crossed
# The first hidden number is handed w6.
def network_step(w, i, t, lr):
    def out(w):
        return (i @ w[:2]) * w[4] + (i @ w[2:4]) * w[5]

    y = out(w)
    g = (y - t) * np.array([i[0] * w[5], i[1] * w[5], i[0] * w[4], i[1] * w[4], i @ w[:2], i @ w[2:4]])
    w_new = w - lr * g
    return y, g, w_new, out(w_new)
