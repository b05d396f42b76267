# is: unnamed
# Indexes the last r, even where there are fewer.
def two_loop(g, S, Y, r):
    if r == 0 or len(S) == 0:
        return -g
    q, a = g.copy(), np.zeros(r)
    for i in range(1, r + 1):
        a[i - 1] = S[-i] @ q / (Y[-i] @ S[-i])
        q = q - a[i - 1] * Y[-i]
    q = q * (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
    for i in range(r, 0, -1):
        q = q + (a[i - 1] - Y[-i] @ q / (Y[-i] @ S[-i])) * S[-i]
    return -q
