# is: right
# A loop over the flat entries.
def adagrad(theta, v, g, lr, eps):
    new, total = np.array(theta, float), np.array(v, float)
    for k in np.ndindex(new.shape):
        total[k] += g[k] * g[k]
        new[k] -= lr * g[k] / (total[k] ** 0.5 + eps)
    return new, total
