# is: overflow
# The formula as printed. exp(740) overflows to inf, so the answer for -740 is 0.
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
