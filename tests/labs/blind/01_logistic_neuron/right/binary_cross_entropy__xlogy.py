# is: right
# SciPy's xlogy and xlog1py know that 0 log 0 is 0.
def binary_cross_entropy(y_hat, y):
    from scipy.special import xlog1py, xlogy

    return float(-(xlogy(y, y_hat) + xlog1py(1 - y, -y_hat)).mean())
