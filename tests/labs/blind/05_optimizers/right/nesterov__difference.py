# is: right
# The new u is the way made.
def nesterov(theta, u, gradient, lr, mu):
    ahead = theta + mu * u
    new = ahead - lr * gradient(ahead)
    return new, new - theta
