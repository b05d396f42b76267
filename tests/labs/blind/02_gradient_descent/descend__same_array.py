# is: path-shares
# theta -= ... changes the arrays that are already in the path.
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.abs(g).max() <= tol:
            break
        theta -= lr * g
        path.append(theta)
    return path
