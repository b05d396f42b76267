# is: no-memory
# theta is right, u is only the gradient's part.
def nesterov(theta, u, gradient, lr, mu):
    ahead = theta + mu * u
    step = -lr * gradient(ahead)
    return ahead + step, step
