# is: unnamed
# Stops when theta is small.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        if np.abs(path[-1]).max() <= tol:
            break
        path.append(path[-1] - lr * gradient(path[-1]))
    return path
