# is: gamma-of-the-oldest
# gamma from S[0].
def two_loop(g, S, Y, r):
    m = min(r, len(S))
    if m == 0:
        return -g
    S, Y = S[-m:], Y[-m:]
    q = g.copy()
    a = np.zeros(m)
    for i in range(m - 1, -1, -1):
        a[i] = S[i] @ q / (Y[i] @ S[i])
        q -= a[i] * Y[i]
    q *= (S[0] @ Y[0]) / (Y[0] @ Y[0])
    for i in range(m):
        b = Y[i] @ q / (Y[i] @ S[i])
        q += (a[i] - b) * S[i]
    return -q
