# is: evaluated-again-at-the-end
# Value in the loop, gradient after it.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1
    while fun(theta + alpha * d)[0] > J + c1 * alpha * g @ d:
        alpha = alpha * shrink
    J_new, g_new = fun(theta + alpha * d)
    return alpha, J_new, g_new
