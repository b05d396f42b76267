# is: r-ignored
# BFGS, whatever r is.
def minimize(fun, theta, gtol, max_steps, r=None):
    J, g = fun(theta)
    B, path = np.eye(len(theta)), [theta]
    while np.max(np.abs(g)) > gtol and len(path) <= max_steps:
        alpha, J, g_new = backtrack(fun, theta, J, g, -B @ g)
        B, theta, g = bfgs(B, -alpha * B @ g, g_new - g), theta - alpha * B @ g, g_new
        path.append(theta)
    return np.array(path)
