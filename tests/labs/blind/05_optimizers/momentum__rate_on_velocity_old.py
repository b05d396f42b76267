# is: rate-twice
# lr multiplies g in the velocity and the step again.
def momentum(theta, u, g, lr, mu):
    u = mu * u + lr * g
    return theta - lr * u, u
