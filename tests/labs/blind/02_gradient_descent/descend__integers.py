# is: whole-numbers-kept
# The start is kept as it came; in place steps fail or are cut for whole numbers.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [start.copy()]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.abs(g).max() <= tol:
            break
        theta = path[-1].copy()
        theta[...] = theta - lr * g
        path.append(theta)
    return path
