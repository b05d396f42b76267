# is: stops-when-one-is-small
# Stops as soon as any entry is small.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.any(np.abs(g) <= tol):
            break
        path.append(path[-1] - lr * g)
    return path
