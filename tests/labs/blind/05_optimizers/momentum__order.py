# is: order
# u first.
def momentum(theta, u, g, lr, mu):
    u = mu * u + g
    return u, theta - lr * u
