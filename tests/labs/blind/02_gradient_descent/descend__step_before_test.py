# is: tested-too-late
# Takes the step, then looks whether the gradient was small: one step too many.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] - lr * g)
        if np.abs(g).max() <= tol:
            break
    return path
