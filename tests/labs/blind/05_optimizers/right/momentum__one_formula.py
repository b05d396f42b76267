# is: right
# theta expanded, a list comes back.
def momentum(theta, u, g, lr, mu):
    return [theta - lr * mu * u - lr * g, np.add(g, mu * u)]
