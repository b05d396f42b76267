# is: old-velocity
# Steps with the velocity from before.
def momentum(theta, u, g, lr, mu):
    return theta - lr * u, mu * u + g
