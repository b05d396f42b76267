# is: looks-back
# Looks back: theta - mu u.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta - mu * u)
    return theta + u, u
