# is: gradient-at-the-start
# The gradient is computed once, before the loop.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    g = gradient(path[0])
    for _ in range(steps):
        if np.abs(g).max() <= tol:
            break
        path.append(path[-1] - lr * g)
    return path
