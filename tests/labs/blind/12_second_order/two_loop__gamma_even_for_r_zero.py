# is: unnamed
# r = 0 with rows: -gamma g.
def two_loop(g, S, Y, r):
    if len(S) == 0:
        return -g
    k = min(r, len(S))
    gamma = (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    S, Y = S[len(S) - k :], Y[len(Y) - k :]
    q, a = g.copy(), []
    for s, y in zip(S[::-1], Y[::-1]):
        a.append(s @ q / (y @ s))
        q = q - a[-1] * y
    q = gamma * q
    for s, y in zip(S, Y):
        q = q + (a.pop() - y @ q / (y @ s)) * s
    return -q
