# is: unnamed
# Returns the loss before and after instead of the output.
def network_step(w, i, t, lr):
    def out(w):
        return (i @ w[:2]) * w[4] + (i @ w[2:4]) * w[5]

    y = out(w)
    g = (y - t) * np.array([i[0] * w[4], i[1] * w[4], i[0] * w[5], i[1] * w[5], i @ w[:2], i @ w[2:4]])
    w_new = w - lr * g
    return 0.5 * (y - t) ** 2, g, w_new, 0.5 * (out(w_new) - t) ** 2
