# is: small-step-not-small-gradient
# Stops when the step is small, not the gradient.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        step = lr * gradient(path[-1])
        if np.abs(step).max() <= tol:
            break
        path.append(path[-1] - step)
    return path
