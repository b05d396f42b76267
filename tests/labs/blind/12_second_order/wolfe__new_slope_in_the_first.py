# is: new-slope-in-the-first
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J_new <= J + c1 * alpha * (g_new @ d), abs(g_new @ d) <= c2 * abs(g @ d)
