# is: right
# One array of two truth values.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    left = np.array([J_new - J, abs(g_new @ d)])
    return left <= np.array([c1 * alpha * (g @ d), c2 * abs(g @ d)])
