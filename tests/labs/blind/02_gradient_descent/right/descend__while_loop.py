# is: right
# One gradient more at the last point; still one for each point.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.asarray(start) * 1.0
    path = [theta.copy()]
    g = gradient(theta)
    while len(path) <= steps and np.max(np.abs(g)) > tol:
        theta = theta - lr * g
        path.append(theta.copy())
        g = gradient(theta)
    return path
