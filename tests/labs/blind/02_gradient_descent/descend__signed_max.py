# is: no-absolute-value
# The largest entry without the absolute value: a negative gradient stops at once.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if g.max() <= tol:
            break
        path.append(path[-1] - lr * g)
    return path
