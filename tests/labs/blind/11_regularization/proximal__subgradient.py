# is: step-along-the-sign
# A step along the slope of L1.
def proximal(theta, g, is_weight, lr, strength):
    return theta - lr * (g + strength * np.sign(theta) * is_weight)
