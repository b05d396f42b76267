# is: right
from itertools import count


def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    slope = np.einsum("i,i->", g, d)
    for k in count():
        alpha = shrink**k
        there = fun(np.add(theta, alpha * d))
        if there[0] - J <= c1 * alpha * slope:
            return alpha, *there
