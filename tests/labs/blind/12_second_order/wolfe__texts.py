# is: unnamed
# Yes and no.
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return (
        "yes" if J_new <= J + c1 * alpha * (g @ d) else "no",
        "yes" if abs(g_new @ d) <= c2 * abs(g @ d) else "no",
    )
