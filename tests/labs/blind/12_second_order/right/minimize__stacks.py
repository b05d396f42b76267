# is: right
def minimize(fun, theta, gtol, max_steps, r=None):
    path = np.array([theta], dtype=float)
    B, S, Y = np.identity(theta.size), np.zeros((0, theta.size)), np.zeros((0, theta.size))
    value, slope = fun(theta.copy())
    for _ in range(max_steps):
        if np.linalg.norm(slope, np.inf) <= gtol:
            return path
        d = two_loop(slope, S, Y, r) if r is not None else -(B @ slope)
        alpha, value, new_slope = backtrack(fun, path[-1], value, slope, d)
        path = np.vstack([path, path[-1] + alpha * d])
        s, y = path[-1] - path[-2], new_slope - slope
        B = bfgs(B, s, y)
        if np.dot(y, s) > 0:
            S, Y = np.vstack([S, s]), np.vstack([Y, y])
        slope = new_slope
    return path
