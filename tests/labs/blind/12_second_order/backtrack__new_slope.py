# is: new-slope
# The slope at the new point.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    J_new, g_new = fun(theta + alpha * d)
    while J_new > J + c1 * alpha * (g_new @ d):
        alpha *= shrink
        J_new, g_new = fun(theta + alpha * d)
    return alpha, J_new, g_new
