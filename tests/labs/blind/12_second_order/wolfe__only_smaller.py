# is: unnamed
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J_new < J, abs(g_new @ d) < abs(g @ d)
