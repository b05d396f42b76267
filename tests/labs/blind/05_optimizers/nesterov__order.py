# is: order
# u first.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta + mu * u)
    return u, theta + u
