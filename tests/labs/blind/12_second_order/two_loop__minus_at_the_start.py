# is: uphill
# Starts with -g and turns the sign at the end as well.
def two_loop(g, S, Y, r):
    m = min(r, len(S))
    if m == 0:
        return -g
    S, Y = S[-m:], Y[-m:]
    q = -g
    a = np.zeros(m)
    for i in reversed(range(m)):
        a[i] = S[i] @ q / (Y[i] @ S[i])
        q -= a[i] * Y[i]
    q *= (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for i in range(m):
        b = Y[i] @ q / (Y[i] @ S[i])
        q += (a[i] - b) * S[i]
    return -q
