# is: right
# A copy of d gets shorter.
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    step, alpha = d.copy(), 1.0
    result = fun(theta + step)
    while not (result[0] <= J + c1 * (g @ step)):
        step = step * shrink
        alpha = alpha * shrink
        result = fun(theta + step)
    return alpha, *result
