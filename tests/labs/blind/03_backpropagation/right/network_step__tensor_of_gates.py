# is: right
# Loops over the hidden numbers; lists inside, arrays out.
def network_step(w, i, t, lr):
    def both(w):
        return [w[2 * k] * i[0] + w[2 * k + 1] * i[1] for k in range(2)]

    def out(w):
        return sum(h * u for h, u in zip(both(w), w[4:]))

    error = out(w) - t
    g = [error * w[4 + k] * i[j] for k in range(2) for j in range(2)] + [error * h for h in both(w)]
    w_new = np.array([a - lr * b for a, b in zip(w, g)])
    return out(w), np.array(g), w_new, out(w_new)
