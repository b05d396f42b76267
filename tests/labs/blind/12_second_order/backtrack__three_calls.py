# is: evaluated-again-at-the-end
# Three calls for the last place.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha = 1.0
    while fun(theta + alpha * d)[0] > J + c1 * alpha * (g @ d):
        alpha *= shrink
    return alpha, fun(theta + alpha * d)[0], fun(theta + alpha * d)[1]
