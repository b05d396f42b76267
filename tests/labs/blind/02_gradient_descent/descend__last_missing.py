# is: one-step-less
# Appends before the step, so the last point is not in the path.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta, path = np.array(start, float), []
    for _ in range(steps):
        path.append(theta)
        g = gradient(theta)
        if np.abs(g).max() <= tol:
            break
        theta = theta - lr * g
    return path
