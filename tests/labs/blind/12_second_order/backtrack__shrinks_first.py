# is: first-step-skipped
# Never tries 1.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    while True:
        alpha *= shrink
        J_new, g_new = fun(theta + alpha * d)
        if J_new <= J + c1 * alpha * (g @ d):
            return alpha, J_new, g_new
