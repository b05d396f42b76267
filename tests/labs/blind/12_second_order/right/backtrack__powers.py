# is: right
# Powers of shrink, counted.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    from itertools import count

    slope = np.sum(g * d)
    for k in count():
        alpha = shrink**k
        value, gradient = fun(d * alpha + theta)
        if value - J <= c1 * alpha * slope:
            return [alpha, value, gradient]
