# is: uphill
def two_loop(g, S, Y, r):
    q, k = g.copy(), min(r, len(S))
    a = {}
    for i in range(len(S) - 1, len(S) - 1 - k, -1):
        a[i] = S[i] @ q / (Y[i] @ S[i])
        q = q - a[i] * Y[i]
    if k:
        q = q * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for i in range(len(S) - k, len(S)):
        q = q + (a[i] - Y[i] @ q / (Y[i] @ S[i])) * S[i]
    return q
