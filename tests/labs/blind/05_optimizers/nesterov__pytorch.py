# is: rate-outside
# PyTorch's form of velocity.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u + gradient(theta - lr * mu * u)
    return theta - lr * u, u
