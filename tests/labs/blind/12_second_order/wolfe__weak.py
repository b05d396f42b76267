# is: weak
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J_new <= J + c1 * alpha * (g @ d), g_new @ d >= c2 * (g @ d)
