# is: averaged
# The averaged form.
def momentum(theta, u, g, lr, mu):
    u = mu * u + (1 - mu) * g
    return theta - lr * u, u
