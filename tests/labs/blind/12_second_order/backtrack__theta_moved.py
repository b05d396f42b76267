# is: unnamed
# theta itself is moved.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, slope = 1.0, g @ d
    theta += d
    J_new, g_new = fun(theta)
    while J_new > J + c1 * alpha * slope:
        theta -= alpha * (1 - shrink) * d
        alpha *= shrink
        J_new, g_new = fun(theta)
    return alpha, J_new, g_new
