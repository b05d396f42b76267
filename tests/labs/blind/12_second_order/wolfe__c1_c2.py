# is: constants-exchanged
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J_new <= J + c2 * alpha * (g @ d), abs(g_new @ d) <= c1 * abs(g @ d)
