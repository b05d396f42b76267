# is: right
def two_loop(g, S, Y, r):
    k = min(r, len(S))
    if k == 0:
        return np.zeros_like(g) - g

    def times(q, i):
        if i == k:
            return np.vdot(S[-1], Y[-1]) / np.vdot(Y[-1], Y[-1]) * q
        s, y = S[-1 - i], Y[-1 - i]
        a = np.dot(s, q) / np.dot(s, y)
        q = times(q - a * y, i + 1)
        return q + (a - np.dot(y, q) / np.dot(s, y)) * s

    return -times(g, 0)
