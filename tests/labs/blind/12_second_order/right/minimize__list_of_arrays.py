# is: right
# np.stack at the end, copies everywhere.
def minimize(fun, theta, gtol, max_steps, r=None):
    J, g = fun(theta.copy())
    path = [theta.copy()]
    B, S, Y = np.eye(theta.shape[0]), np.empty((0, theta.size)), np.empty((0, theta.size))
    steps = 0
    while steps < max_steps:
        if max(abs(x) for x in g) <= gtol:
            break
        d = two_loop(g, S, Y, r) if r is not None else -(g @ B)
        alpha, J, new = backtrack(fun, path[-1], J, g, d)
        path.append(path[-1] + alpha * d)
        s, y = path[-1] - path[-2], new - g
        B = bfgs(B, s, y)
        if y @ s > 0:
            S, Y = np.vstack([S, s]), np.vstack([Y, y])
        g = new
        steps += 1
    return np.stack(path)
