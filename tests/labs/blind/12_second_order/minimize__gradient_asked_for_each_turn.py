# is: evaluated-in-every-step
# fun at the top of every turn.
def minimize(fun, theta, gtol, max_steps, r=None):
    path = [theta]
    B = np.eye(len(theta))
    S, Y = [], []
    for _ in range(max_steps):
        J, g = fun(theta)
        if np.abs(g).max() <= gtol:
            break
        d = -B @ g if r is None else two_loop(g, np.array(S), np.array(Y), r)
        alpha, J_new, g_new = backtrack(fun, theta, J, g, d)
        s, y = alpha * d, g_new - g
        if r is None:
            B = bfgs(B, s, y)
        elif s @ y > 0:
            S.append(s)
            Y.append(y)
        theta = theta + s
        path.append(theta)
    return np.array(path)
