# is: unnamed
# 1 + tan².
def tanh_slope(z):
    return 1 / np.cos(z) ** 2
