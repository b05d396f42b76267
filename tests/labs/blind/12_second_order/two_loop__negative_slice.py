# is: r-is-zero
# S[-r:] for every r.
def two_loop(g, S, Y, r):
    S, Y = S[-r:], Y[-r:]
    m = len(S)
    if m == 0:
        return -g
    q = g.copy()
    a = np.zeros(m)
    for i in reversed(range(m)):
        a[i] = S[i] @ q / (Y[i] @ S[i])
        q -= a[i] * Y[i]
    q *= (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for i in range(m):
        b = Y[i] @ q / (Y[i] @ S[i])
        q += (a[i] - b) * S[i]
    return -q
