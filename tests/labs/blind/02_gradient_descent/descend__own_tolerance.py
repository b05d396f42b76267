# is: unnamed
# 1e-6 is written into the loop; another tol is not heard.
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start, float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.abs(g).max() <= 1e-6:
            break
        path.append(path[-1] - lr * g)
    return path
