# is: exactly-tol-goes-on
# < tol in place of at most tol.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.abs(g).max() < tol:
            break
        path.append(path[-1] - lr * g)
    return path
