# is: unnamed
# theta += changes the caller's array.
def nesterov(theta, u, gradient, lr, mu):
    theta += mu * u
    g = gradient(theta)
    theta -= lr * g
    return theta, mu * u - lr * g
