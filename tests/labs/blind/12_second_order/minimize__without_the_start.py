# is: unnamed
def minimize(fun, theta, gtol, max_steps, r=None):
    J, g = fun(theta)
    B, S, Y, path = np.eye(len(theta)), [], [], []
    while np.max(np.abs(g)) > gtol and len(path) < max_steps:
        d = -B @ g if r is None else two_loop(g, np.array(S), np.array(Y), r)
        alpha, J, g_new = backtrack(fun, theta, J, g, d)
        s, y = alpha * d, g_new - g
        if r is None:
            B = bfgs(B, s, y)
        elif y @ s > 0:
            S.append(s)
            Y.append(y)
        theta, g = theta + s, g_new
        path.append(theta)
    return np.array(path)
