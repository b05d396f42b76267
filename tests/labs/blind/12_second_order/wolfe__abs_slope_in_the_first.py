# is: rise-allowed
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    slope = abs(g @ d)
    return J_new <= J + c1 * alpha * slope, abs(g_new @ d) <= c2 * slope
