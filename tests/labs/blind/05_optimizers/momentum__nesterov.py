# is: nesterov
# PyTorch's nesterov.
def momentum(theta, u, g, lr, mu):
    u = mu * u + g
    return theta - lr * (g + mu * u), u
