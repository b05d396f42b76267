# is: start-missing
# The path begins with the first step.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta, path = np.array(start, float), []
    for _ in range(steps):
        g = gradient(theta)
        if np.abs(g).max() <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path
