# is: unnamed
# How far each condition is from its bound.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J + c1 * alpha * (g @ d) - J_new, c2 * abs(g @ d) - abs(g_new @ d)
