# is: lengths-of-the-gradients
# Norms of the gradients.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return J_new <= J + c1 * alpha * (g @ d), np.linalg.norm(g_new) <= c2 * np.linalg.norm(g)
