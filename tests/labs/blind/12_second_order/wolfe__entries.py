# is: unnamed
# Entry by entry.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return bool(J_new <= J + c1 * alpha * (g @ d)), np.all(np.abs(g_new * d) <= c2 * np.abs(g * d))
