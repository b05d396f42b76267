# is: one-step-more
# <= steps: one step too many.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    while len(path) <= steps + 1:
        g = gradient(path[-1])
        if np.abs(g).max() <= tol:
            break
        path.append(path[-1] - lr * g)
    return path
