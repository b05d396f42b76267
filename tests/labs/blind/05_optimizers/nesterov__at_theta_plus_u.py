# is: looks-too-far
# Looks ahead by u, without mu.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta + u)
    return theta + u, u
