# is: uphill
# Plus the gradient.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u + lr * gradient(theta + mu * u)
    return theta + u, u
