# is: unnamed
# 1 / cosh.
def tanh_slope(z):
    return 1 / np.cosh(np.clip(z, -300, 300))
