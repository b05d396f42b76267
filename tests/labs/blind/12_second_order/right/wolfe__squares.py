# is: right
# Squares in the place of absolute values.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    fallen = (J - J_new) >= -c1 * alpha * d.dot(g)
    flat = d.dot(g_new) ** 2 <= (c2 * d.dot(g)) ** 2
    return fallen, flat
