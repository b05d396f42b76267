# is: unnamed
# norm with np.inf is a row sum for a matrix.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g, np.inf) <= tol:
            break
        path.append(path[-1] - lr * g)
    return path
