# is: right
# v moves towards g² by the share 1 - alpha.
def rmsprop(theta, v, g, lr, alpha, eps):
    new = v + (1 - alpha) * (np.square(g) - v)
    return np.subtract(theta, lr / (eps + new**0.5) * g), new
