# is: right
# The matrix itself, from gamma times the identity, by bfgs pair after pair.
def two_loop(g, S, Y, r):
    pairs = list(zip(S, Y))
    pairs = pairs[max(len(pairs) - r, 0) :]
    if not pairs:
        return -1.0 * g
    s, y = pairs[-1]
    B = np.eye(len(g)) * (s @ y) / (y @ y)
    for s, y in pairs:
        V = np.eye(len(g)) - np.outer(y, s) / (s @ y)
        B = V.T @ B @ V + np.outer(s, s) / (s @ y)
    return -(B @ g)
