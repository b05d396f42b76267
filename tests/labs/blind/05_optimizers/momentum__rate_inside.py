# is: rate-inside
# lr in the velocity.
def momentum(theta, u, g, lr, mu):
    u = mu * u - lr * g
    return theta + u, u
