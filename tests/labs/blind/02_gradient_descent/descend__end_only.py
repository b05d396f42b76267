# is: unnamed
# Only the last theta.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, float)
    for _ in range(steps):
        g = gradient(theta)
        if np.abs(g).max() <= tol:
            break
        theta = theta - lr * g
    return theta
