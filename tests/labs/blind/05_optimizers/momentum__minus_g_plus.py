# is: velocity-turned
# u = mu u - g and then plus: theta is right, u has the other sign.
def momentum(theta, u, g, lr, mu):
    u = mu * u - g
    return theta + lr * u, u
