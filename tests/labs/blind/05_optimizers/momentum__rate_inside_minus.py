# is: rate-inside
# lr in the velocity, then minus.
def momentum(theta, u, g, lr, mu):
    u = mu * u + lr * g
    return theta - u, u
