# is: zero-taken-for-none
# `if r:` for r = 0.
def minimize(fun, theta, gtol, max_steps, r=None):
    J, g = fun(theta)
    path, B, S, Y = [theta], np.eye(len(theta)), [], []
    while np.max(np.abs(g)) > gtol and len(path) < max_steps + 1:
        d = two_loop(g, np.array(S), np.array(Y), r) if r else -B @ g
        alpha, J, g_new = backtrack(fun, theta, J, g, d)
        s, y = alpha * d, g_new - g
        if r:
            if s @ y > 0:
                S.append(s)
                Y.append(y)
        else:
            B = bfgs(B, s, y)
        theta, g = theta + s, g_new
        path.append(theta)
    return np.array(path)
