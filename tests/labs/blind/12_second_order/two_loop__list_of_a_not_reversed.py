# is: a-in-the-wrong-order
def two_loop(g, S, Y, r):
    k = min(r, len(S))
    S, Y = S[len(S) - k :], Y[len(Y) - k :]
    q, a = g.copy(), []
    for s, y in zip(S[::-1], Y[::-1]):
        a.append(s @ q / (y @ s))
        q = q - a[-1] * y
    if k:
        q = q * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for s, y, a_i in zip(S, Y, a):
        q = q + (a_i - y @ q / (y @ s)) * s
    return -q
