# is: unnamed
# Norm of the gradient in the bound.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    while True:
        J_new, g_new = fun(theta + alpha * d)
        if J_new <= J - c1 * alpha * np.linalg.norm(g):
            return alpha, J_new, g_new
        alpha *= shrink
        if alpha < 1e-5:
            return alpha, J_new, g_new
