# is: oldest-kept
def two_loop(g, S, Y, r):
    S, Y = S[:r], Y[:r]
    q, a = g.copy(), []
    for s, y in zip(S[::-1], Y[::-1]):
        a.append(s @ q / (y @ s))
        q = q - a[-1] * y
    if len(S):
        q = q * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for s, y in zip(S, Y):
        q = q + (a.pop() - y @ q / (y @ s)) * s
    return -q
