# is: right
def two_loop(g, S, Y, r):
    d = np.array(g, dtype=float) * -1
    newest = [(s, y, 1 / (s @ y)) for s, y in zip(S, Y)][::-1][:r]
    a = []
    for s, y, rho in newest:
        a += [rho * (s * d).sum()]
        d -= a[-1] * y
    if newest:
        s, y, rho = newest[0]
        d /= rho * (y @ y)
    for (s, y, rho), a_i in zip(reversed(newest), reversed(a)):
        d += (a_i - rho * (y * d).sum()) * s
    return d
