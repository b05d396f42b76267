# is: unnamed
# Gives up after ten.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    for _ in range(10):
        J_new, g_new = fun(theta + alpha * d)
        if J_new <= J + c1 * alpha * (g @ d):
            break
        alpha *= shrink
    return alpha, J_new, g_new
