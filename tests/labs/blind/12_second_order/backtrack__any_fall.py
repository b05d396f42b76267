# is: any-fall
# Contents itself with any fall.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    J_new, g_new = fun(theta + alpha * d)
    while J_new > J:
        alpha *= shrink
        J_new, g_new = fun(theta + alpha * d)
    return alpha, J_new, g_new
