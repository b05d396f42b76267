# is: weak
# c2 times the slope, negative, on the right.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    slope, slope_new = g @ d, g_new @ d
    return J_new <= J + c1 * alpha * slope, -slope_new <= -c2 * slope
