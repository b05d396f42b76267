# is: unnamed
# *= and += change the caller's arrays.
def momentum(theta, u, g, lr, mu):
    u *= mu
    u += g
    theta -= lr * u
    return theta, u
