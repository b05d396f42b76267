# is: right
# Rows stacked one by one, only r pairs kept, s as a difference.
def minimize(fun, theta, gtol, max_steps, r=None):
    x = np.array(theta)
    value, g = fun(x)
    path = x[None, :]
    B = np.identity(x.size)
    pairs = []
    for _ in range(max_steps):
        if abs(g).max() <= gtol:
            break
        if r is None:
            d = -np.dot(B, g)
        else:
            S = np.array([s for s, _ in pairs]).reshape(-1, x.size)
            Y = np.array([y for _, y in pairs]).reshape(-1, x.size)
            d = two_loop(g, S, Y, r)
        alpha, value, g_next = backtrack(fun, x, value, g, d)
        x_next = x + alpha * d
        s, y = x_next - x, g_next - g
        if r is None:
            B = bfgs(B, s, y)
        else:
            if y.dot(s) > 0:
                pairs = (pairs + [(s, y)])[-max(r, 1) :]
        x, g = x_next, g_next
        path = np.vstack([path, x])
    return path
