# is: right
# z minus its clipped self.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    t = lr * strength
    return z - is_weight * np.clip(z, -t, t)
