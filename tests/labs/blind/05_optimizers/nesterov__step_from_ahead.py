# is: stays-ahead
# Steps from the place ahead.
def nesterov(theta, u, gradient, lr, mu):
    ahead = theta + mu * u
    u = mu * u - lr * gradient(ahead)
    return ahead + u, u
