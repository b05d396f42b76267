# is: right
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    old, new = np.vdot(g, d), np.vdot(g_new, d)
    return [np.less_equal(J_new, J + c1 * alpha * old), -c2 * np.abs(old) <= new <= c2 * np.abs(old)]
