# is: b-from-s
# b from s instead of y.
def two_loop(g, S, Y, r):
    k = min(r, len(S))
    if k == 0:
        return -g
    S, Y = S[-k:], Y[-k:]
    q, a = g.copy(), []
    for s, y in zip(S[::-1], Y[::-1]):
        a.append(s @ q / (y @ s))
        q = q - a[-1] * y
    q = q * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for s, y in zip(S, Y):
        q = q + (a.pop() - s @ q / (y @ s)) * s
    return -q
