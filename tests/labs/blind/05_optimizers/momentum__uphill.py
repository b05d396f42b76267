# is: uphill
# Plus.
def momentum(theta, u, g, lr, mu):
    u = mu * u + g
    return theta + lr * u, u
