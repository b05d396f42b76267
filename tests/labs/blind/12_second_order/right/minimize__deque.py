# is: right
from collections import deque


def minimize(fun, theta, gtol, max_steps, r=None):
    n = len(theta)
    path, B = np.empty((max_steps + 1, n)), np.eye(n)
    pairs = deque(maxlen=r)
    path[0] = theta
    J, g = fun(path[0])
    k = 0
    while k < max_steps and not np.all(np.abs(g) <= gtol):
        if r is None:
            d = -np.matmul(B, g)
        else:
            d = two_loop(g, np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs]), r)
        alpha, J, after = backtrack(fun, path[k], J, g, d)
        path[k + 1] = path[k] + alpha * d
        s, y = path[k + 1] - path[k], after - g
        if s @ y > 0:
            pairs.append((s, y))
            if r is None:
                B = bfgs(B, s, y)
        g, k = after, k + 1
    return path[: k + 1]
