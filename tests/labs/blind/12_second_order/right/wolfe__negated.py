# is: right
# By not and greater, as Python's bool, in a list.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    s0, s1 = float(np.dot(d, g)), float(np.dot(d, g_new))
    return [not J_new - J > c1 * alpha * s0, -c2 * abs(s0) <= s1 <= c2 * abs(s0)]
