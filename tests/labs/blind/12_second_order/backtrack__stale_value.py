# is: unnamed
# alpha changes, the value is not asked for again.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    J_new, g_new = fun(theta + alpha * d)
    slope = g @ d
    while J_new > J + c1 * alpha * slope and alpha > 1e-10:
        alpha *= shrink
    return alpha, J_new, g_new
