# is: unnamed
# cosh overflows far out.
def tanh_slope(z):
    return 1 / np.cosh(z) ** 2
