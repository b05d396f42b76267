# is: right
# In place, but on a copy, and a copy goes into the path.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = start.astype(float).copy()
    path = [theta.copy()]
    for t in range(1, steps + 1):
        g = gradient(theta)
        if not (abs(g) > tol).any():
            return path
        theta -= lr * g
        path.append(theta.copy())
    return path
