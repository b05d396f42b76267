# is: right
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    def attempt(alpha):
        value, gradient = fun(theta + alpha * d)
        fine = value <= J + c1 * alpha * sum(a * b for a, b in zip(g, d))
        return [alpha, value, gradient] if fine else attempt(shrink * alpha)

    return attempt(1)
