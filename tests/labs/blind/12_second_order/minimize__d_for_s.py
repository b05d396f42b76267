# is: s-without-alpha
# The pair's step is d, without alpha.
def minimize(fun, theta, gtol, max_steps, r=None):
    J, g = fun(theta)
    B, S, Y, path = np.eye(len(theta)), [], [], [theta]
    while np.max(np.abs(g)) > gtol and len(path) <= max_steps:
        d = -B @ g if r is None else two_loop(g, np.array(S), np.array(Y), r)
        alpha, J, g_new = backtrack(fun, theta, J, g, d)
        y = g_new - g
        if r is None:
            B = bfgs(B, d, y)
        elif y @ d > 0:
            S.append(d)
            Y.append(y)
        theta, g = theta + alpha * d, g_new
        path.append(theta)
    return np.array(path)
