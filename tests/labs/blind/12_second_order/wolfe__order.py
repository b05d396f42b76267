# is: order
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return abs(g_new @ d) <= c2 * abs(g @ d), J_new <= J + c1 * alpha * (g @ d)
