# is: velocity-sign
# u = mu u - g and then minus.
def momentum(theta, u, g, lr, mu):
    u = mu * u - g
    return theta - lr * u, u
