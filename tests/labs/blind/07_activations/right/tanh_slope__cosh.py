# is: right
# cosh overflows far out, and 1 over it is 0.
def tanh_slope(z):
    return 1 / np.cosh(z) ** 2
