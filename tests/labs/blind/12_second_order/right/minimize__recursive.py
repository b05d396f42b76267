# is: right
def minimize(fun, theta, gtol, max_steps, r=None):
    def go(theta, J, g, B, S, Y, left):
        if left == 0 or max(abs(g)) <= gtol:
            return [theta]
        d = -B @ g if r is None else two_loop(g, np.array(S), np.array(Y), r)
        alpha, J, g_new = backtrack(fun, theta, J, g, d)
        new = theta + alpha * d
        s, y = new - theta, g_new - g
        if y @ s > 0:
            S, Y = [*S, s], [*Y, y]
        return [theta, *go(new, J, g_new, bfgs(B, s, y) if r is None else B, S, Y, left - 1)]

    return np.stack(go(theta, *fun(theta), np.eye(len(theta)), [], [], max_steps))
