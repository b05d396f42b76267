# is: looks-with-the-rate
# Looks ahead by lr mu u.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta + lr * mu * u)
    return theta + u, u
