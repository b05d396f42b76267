# is: gradient-twice
# First a velocity with the gradient at theta, then the look from there.
def nesterov(theta, u, gradient, lr, mu):
    u = mu * u - lr * gradient(theta)
    u = mu * u - lr * gradient(theta + mu * u)
    return theta + u, u
