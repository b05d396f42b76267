# is: tanh-s-slope
# 1 - sigma².
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta * z * (1 - sigmoid(beta * z) ** 2)
