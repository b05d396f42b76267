# is: gradient-at-theta
# The gradient where it stands: classical momentum.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta)
    return theta + u, u
