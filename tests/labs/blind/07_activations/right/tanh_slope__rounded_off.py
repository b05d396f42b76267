# is: right
# 1 - tanh²: 0 from 19 on.
def tanh_slope(z):
    return 1 - np.tanh(z) ** 2
