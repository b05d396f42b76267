# is: right
# Through exercise 2's form.
def nesterov(theta, u, gradient, lr, mu):
    new, speed = momentum(theta, u / -lr, gradient(theta + mu * u), lr, mu)
    return new, -lr * speed
