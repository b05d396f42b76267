# is: hard-threshold
# Small ones become zero, others stay.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight & (np.abs(z) <= lr * strength), 0, z)
