# is: a-in-the-wrong-order
# a kept by append, used by index.
def two_loop(g, S, Y, r):
    m = min(r, len(S))
    if m == 0:
        return -g
    S, Y = S[-m:], Y[-m:]
    q, a = g.copy(), []
    for i in reversed(range(m)):
        a.append(S[i] @ q / (Y[i] @ S[i]))
        q -= a[-1] * Y[i]
    q *= (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for i in range(m):
        b = Y[i] @ q / (Y[i] @ S[i])
        q += (a[i] - b) * S[i]
    return -q
