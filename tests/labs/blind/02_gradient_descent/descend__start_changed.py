# is: unnamed
# Moves the caller's start.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = start
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(theta)
        if np.abs(g).max() <= tol:
            break
        theta -= lr * g
        path.append(theta.copy())
    return path
