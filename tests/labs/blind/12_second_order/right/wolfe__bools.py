# is: right
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    fallen = not J_new > J + c1 * alpha * sum(g * d)
    flat = not np.abs(sum(g_new * d)) > c2 * np.abs(sum(g * d))
    return bool(fallen), bool(flat)
