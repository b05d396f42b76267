# is: never-stops
# tol is not used.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    return path
