# is: no-memory
# The step with g alone.
def momentum(theta, u, g, lr, mu):
    u = mu * u + g
    return theta - lr * g, u
