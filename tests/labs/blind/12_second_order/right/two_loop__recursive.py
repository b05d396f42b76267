# is: right
# By recursion on the newest pair.
def two_loop(g, S, Y, r):
    used = min(r, len(S))
    if not used:
        return -1.0 * g
    gamma = S[-1] @ Y[-1] / np.sum(Y[-1] ** 2)

    def product(q, k, left):
        if left == 0:
            return gamma * q
        s, y = S[k], Y[k]
        rho = 1 / (s @ y)
        a = rho * (s @ q)
        z = product(q - a * y, k - 1, left - 1)
        return z + (a - rho * (y @ z)) * s

    return product(-g, len(S) - 1, used)
