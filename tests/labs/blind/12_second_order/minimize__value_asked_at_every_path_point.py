# is: evaluated-in-every-step
# Two evaluations more at each step.
def minimize(fun, theta, gtol, max_steps, r=None):
    B, S, Y, path = np.eye(len(theta)), [], [], [theta]
    while np.max(np.abs(fun(theta)[1])) > gtol and len(path) <= max_steps:
        J, g = fun(theta)
        d = -B @ g if r is None else two_loop(g, np.array(S), np.array(Y), r)
        alpha, _, g_new = backtrack(fun, theta, J, g, d)
        s, y = alpha * d, g_new - g
        if r is None:
            B = bfgs(B, s, y)
        elif y @ s > 0:
            S.append(s)
            Y.append(y)
        theta = theta + s
        path.append(theta)
    return np.array(path)
