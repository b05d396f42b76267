# is: unnamed
# u is not returned.
def momentum(theta, u, g, lr, mu):
    return theta - lr * (mu * u + g)
